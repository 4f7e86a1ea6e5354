package dev.standin.server.fuzz;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Whose the requests were, as far as their bytes tell. */
final class Targets {

  private final List<Documented> apis;
  private final Sent sent;

  Targets(List<Documented> apis, Sent sent) {
    this.apis = apis;
    this.sent = sent;
  }

  /** Who may have given this answer, the likeliest first. */
  List<Documented> possible(int answer) {
    Set<Documented> possible = new LinkedHashSet<>();
    if (sent.isFramed() && answer < sent.drafts().size()) {
      String target = sent.drafts().get(answer).target();
      apis.stream().filter(api -> api.isIn(target)).forEach(possible::add);
    }
    apis.stream().filter(api -> sent.apis().contains(api.api())).forEach(possible::add);
    if (!sent.isFramed()) {
      apis.stream().filter(api -> api.isIn(sent.wire())).forEach(possible::add);
    }
    return List.copyOf(possible);
  }

  /** No success without a request whose method has one. */
  List<String> problemsOfSuccesses(List<Answer> answers) {
    long successes = answers.stream().filter(answer -> answer.status() < 300).count();
    long asked =
        List.of("DELETE", "OPTIONS").stream().mapToLong(this::count).sum()
            + (sent.isControl()
                ? List.of("GET", "POST", "HEAD").stream().mapToLong(this::count).sum()
                : 0);
    List<String> problems = new ArrayList<>();
    if (successes > asked) {
      problems.add("%d successes, and %d requests that can have one".formatted(successes, asked));
    }
    return problems;
  }

  private long count(String method) {
    return Pattern.compile(method + "[ \\t]").matcher(sent.wire()).results().count();
  }
}
