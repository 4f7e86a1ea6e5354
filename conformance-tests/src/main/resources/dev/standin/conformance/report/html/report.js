"use strict";
const say = document.getElementById("status");

function select(node) {
  const range = document.createRange();
  range.selectNodeContents(node);
  const selection = getSelection();
  selection.removeAllRanges();
  selection.addRange(range);
}

async function copy(button) {
  const code = button.parentNode.querySelector("code");
  try {
    await navigator.clipboard.writeText(code.textContent);
    say.textContent = "Copied";
    button.classList.add("done");
    const label = button.textContent;
    button.textContent = "Copied";
    setTimeout(() => { button.textContent = label; say.textContent = ""; }, 1500);
  } catch (refused) {
    select(code);
    say.textContent = "Selected; copy it by hand";
  }
}

function openTarget() {
  const target = document.getElementById(location.hash.slice(1));
  for (let each = target; each; each = each.parentElement) {
    if (each.tagName === "DETAILS") {
      each.open = true;
    }
  }
  const all = document.getElementById("show-all");
  if (target && all && !target.checkVisibility()) {
    all.checked = true;
  }
  if (target) {
    target.scrollIntoView();
  }
}

for (const button of document.querySelectorAll(".command button")) {
  button.hidden = false;
}
document.addEventListener("click", event => {
  if (event.target.matches(".command button")) {
    copy(event.target);
  }
});
addEventListener("hashchange", openTarget);
openTarget();

let opened = [];
addEventListener("beforeprint", () => {
  opened = [...document.querySelectorAll("details:not([open])")];
  opened.forEach(each => { each.open = true; });
});
addEventListener("afterprint", () => opened.forEach(each => { each.open = false; }));
