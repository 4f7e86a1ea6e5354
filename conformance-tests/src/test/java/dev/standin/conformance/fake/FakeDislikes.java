package dev.standin.conformance.fake;

import dev.standin.specs.document.Operation;
import java.util.Optional;
import java.util.Set;

/** Requests that a correct server takes and a flawed one does not. */
final class FakeDislikes {

  private FakeDislikes() {}

  static Optional<Event> of(Set<Flaw> flaws, Operation operation, FakeRequest request, String id) {
    boolean oneHost =
        request.isOld() || request.header("Host").filter(host -> !host.contains(",")).isPresent();
    if (!oneHost && !flaws.contains(Flaw.ANSWERS_WITHOUT_HOST)) {
      return Optional.of(Event.NO_HOST);
    }
    boolean failing =
        (flaws.contains(Flaw.FAILS_ON_LONG_IDS) && id.length() > 1000)
            || (flaws.contains(Flaw.FAILS_ON_ACCEPT)
                && request.header("Accept").filter(each -> !each.equals("*/*")).isPresent());
    if (failing) {
      return Optional.of(Event.FAILURE);
    }
    String body = request.body().orElse("");
    boolean unliked =
        (flaws.contains(Flaw.REFUSES_UNKNOWN_QUERY)
                && request.query().containsKey("standin-unknown"))
            || (flaws.contains(Flaw.REFUSES_UNKNOWN_HEADERS)
                && request.header("X-Standin-Unknown").isPresent())
            || (flaws.contains(Flaw.REFUSES_ABSOLUTE_TARGETS) && request.isAbsolute())
            || (flaws.contains(Flaw.REFUSES_HTTP_1_0) && request.isOld())
            || (flaws.contains(Flaw.REFUSES_CHUNKS)
                && request.header("Transfer-Encoding").isPresent())
            || (flaws.contains(Flaw.REFUSES_EXPECTATIONS) && request.header("Expect").isPresent())
            || (flaws.contains(Flaw.REFUSES_UNDOCUMENTED_CONTENT)
                && operation.requestBody().isEmpty()
                && request.header("Content-Type").isPresent())
            || (flaws.contains(Flaw.COMPARES_BODY_TEXT)
                && (body.contains("\n") || body.contains("\\u")))
            || (flaws.contains(Flaw.REFUSES_EXTRA_PROPERTIES) && body.contains("standin_extra"));
    return unliked ? Optional.of(Event.INVALID) : Optional.empty();
  }
}
