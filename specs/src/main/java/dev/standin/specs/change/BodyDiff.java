package dev.standin.specs.change;

import java.util.List;
import java.util.Optional;

/** Compares the request body of an operation. */
final class BodyDiff {

  private static final Words REQUIRED =
      Words.of(
          "requests without a body are refused now",
          "a server may not ask for a body any more",
          "",
          "");

  private final Findings findings;
  private final Use use;

  BodyDiff(Findings findings, String operation) {
    this.findings = findings;
    this.use = new Use(operation, Subject.BODY, "body", true);
  }

  void compare(Spot before, Spot now) {
    Optional<Spot> old = before.get("requestBody").map(Spot::resolved);
    Optional<Spot> other = now.get("requestBody").map(Spot::resolved);
    if (old.isPresent() && other.isPresent()) {
      compareBodies(old.get(), other.get());
    } else if (other.isPresent()) {
      boolean required = isRequired(other.get());
      findings.added(
          use,
          other.get().says(text(other.get())),
          required ? Findings.BOTH : Findings.SERVERS,
          required
              ? "requests without a body are refused now; a server has to understand it"
              : "a server has to understand it now");
    } else if (old.isPresent()) {
      boolean required = isRequired(old.get());
      findings.removed(
          use,
          old.get().says(text(old.get())),
          required ? Findings.BOTH : Findings.CLIENTS,
          "what clients send in it means nothing now"
              + (required ? "; a server may not ask for it any more" : ""));
    }
  }

  private void compareBodies(Spot old, Spot other) {
    if (isRequired(old) != isRequired(other)) {
      findings.add(
          use,
          Optional.of(old.get("required").orElse(old).says(required(old))),
          Optional.of(other.get("required").orElse(other).says(required(other))),
          Effect.of(isRequired(other), isRequired(old)),
          REQUIRED);
    }
    new OtherKeys(findings, use).compare(old, other, List.of("required", "content"));
    new ContentDiff(
            findings,
            use,
            Findings.SERVERS,
            "a server has to understand this media type now",
            Findings.CLIENTS,
            "bodies of this media type are refused now")
        .compare(old, other);
  }

  private static boolean isRequired(Spot body) {
    return body.node().path("required").asBoolean();
  }

  private static String required(Spot body) {
    return isRequired(body) ? "required" : "optional";
  }

  private static String text(Spot body) {
    return required(body) + " " + ContentDiff.text(body);
  }
}
