package dev.standin.conformance.broken;

import static dev.standin.conformance.fake.Event.FAILURE;
import static dev.standin.conformance.fake.Event.INVALID;
import static dev.standin.conformance.fake.Event.MALFORMED;
import static dev.standin.conformance.fake.Event.NOT_AUTHENTICATED;
import static dev.standin.conformance.fake.Event.SERVED;
import static dev.standin.conformance.fake.Event.UNKNOWN;

import dev.standin.conformance.fake.Event;
import dev.standin.conformance.fake.FakeRequest;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Servers that take a request for another because of its id, credential, headers or method. */
final class MisreadRequests {

  private MisreadRequests() {}

  static List<BrokenServer> servers() {
    return Stream.of(ids(), credentials(), owners(), headers(), booleans(), methods(), combined())
        .flatMap(List::stream)
        .toList();
  }

  private static List<BrokenServer> ids() {
    return List.of(
        tavus("400/id-not-ascii", path("%C3%BC"), FAILURE),
        tavus("4xx/id-with-nul", path("%00"), SERVED),
        tavus("4xx/id-with-line-break", path("%0D%0A"), SERVED),
        tavus("4xx/id-with-space", path("%20"), SERVED),
        tavus("4xx/id-with-parameter", path("%3Bx"), SERVED),
        tavus("400/id-other-case", path("[A-F]"), SERVED),
        tavus("204/id-percent-encoded", path("%[0-9]?[a-f]"), UNKNOWN),
        tavus("4xx/id-long", path("[^/]{1000}"), FAILURE),
        openhands("422/uuid-not-hex", path("g$"), SERVED),
        openhands("422/uuid-too-long", path("-[0-9a-f]{13}$"), SERVED),
        openhands("422/uuid-line-feed", path("%0A"), SERVED),
        openhands("422/conversation_id-short-uuid", path("/1-1-1-1-1"), UNKNOWN),
        openhands("200/conversation_id-upper-case", path("[A-F]"), MALFORMED),
        openhands("200/uuid-mixed-case", path("[A-F].*[a-f]"), MALFORMED),
        openhands("404/uuid-version-1", path("-1[0-9a-f]{3}-[89ab]"), MALFORMED),
        openhands("404/uuid-version-7", path("-7[0-9a-f]{3}-[89ab]"), MALFORMED));
  }

  private static List<BrokenServer> credentials() {
    return List.of(
        tavus("401/first-character-of-credential", key("x-api-key", "xorrect-horse"), SERVED),
        tavus("401/middle-character-of-credential", key("x-api-key", "correcx-horse"), SERVED),
        tavus("401/last-character-of-credential", key("x-api-key", "correct-horsx"), SERVED),
        tavus("401/longer-credential", key("x-api-key", "correct-horse."), SERVED),
        tavus("401/prefixed-credential", key("x-api-key", ".correct-horse"), SERVED),
        tavus("401/other-case-credential", key("x-api-key", "CORRECT-HORSE"), SERVED),
        tavus("401/credential-in-query", target("x-api-key=correct-horse"), SERVED),
        tavus("204/credential-name-other-case", named("X-Api-Key"), NOT_AUTHENTICATED),
        dify("undeclared/shorter-credential", key("Authorization", "Bearer correct-hors"), SERVED),
        dify("undeclared/no-scheme", key("Authorization", "correct-horse"), SERVED),
        dify("undeclared/longer-scheme", key("Authorization", "Bearer\\S+ correct-horse"), SERVED),
        dify("undeclared/other-scheme", key("Authorization", "Basic correct-horse"), SERVED),
        botpress("default/empty-credential", key("Authorization", "Bearer ?"), SERVED),
        botpress("200/scheme-mixed-case", key("Authorization", "bEARER .*"), NOT_AUTHENTICATED),
        dify("204/scheme-mixed-case", key("Authorization", "bEARER .*"), NOT_AUTHENTICATED),
        dify("204/scheme-lower-case", key("Authorization", "bearer .*"), NOT_AUTHENTICATED),
        dify("undeclared/basic-user", key("Authorization", "Basic .*zZTo="), SERVED),
        dify("undeclared/basic-password", key("Authorization", "Basic Om.*"), SERVED),
        dify("undeclared/basic-whole", key("Authorization", "Basic Y.*[^=]=="), SERVED));
  }

  private static List<BrokenServer> owners() {
    return Stream.of(
            owner("of-nobody", "standin-nobody"),
            owner("with-a-character-more", "alicex"),
            owner("with-a-character-less", "alic"),
            owner("in-other-letter-case", "ALICE"))
        .flatMap(List::stream)
        .toList();
  }

  private static List<BrokenServer> owner(String variant, String value) {
    return List.of(
        botpress("default/x-bot-id-" + variant, key("x-bot-id", value), SERVED),
        misreading(
            "azure",
            "4XX/x-ms-user-isolation-key-" + variant,
            key("x-ms-user-isolation-key", value),
            SERVED));
  }

  private static List<BrokenServer> headers() {
    return List.of(
        tavus("204/accept-any", request -> request.text("Accept").equals("*/*"), INVALID),
        tavus("204/with-browser-headers", key("User-Agent", "Mozilla.*"), INVALID),
        tavus("204/accept-json", key("Accept", "application/json"), INVALID),
        tavus("204/accept-range", key("Accept", "application/\\*"), INVALID),
        tavus("406/accept-html", key("Accept", "text/html"), FAILURE),
        tavus("406/accept-xml", key("Accept", "application/xml"), FAILURE),
        tavus("400/unknown-id-accept-html", key("Accept", "text/html,.*"), SERVED),
        tavus("204/accept-encoding-identity", key("Accept-Encoding", "identity"), INVALID),
        tavus("204/with-browser-headers", key("Accept-Encoding", "gzip"), INVALID),
        tavus("204/with-browser-headers", key("Cookie", "standin=1"), FAILURE),
        tavus("204/content-length-zero", key("Content-Length", "0"), INVALID),
        tavus("204/with-unknown-query", target("standin-unknown"), INVALID),
        tavus("204/with-unknown-header", key("X-Standin-Unknown", ".+"), INVALID),
        misreading("azure", "200/accept-listed", key("Accept", ".*json.*"), FAILURE),
        misreading("azure", "406/accept-other", key("Accept", "image/png"), FAILURE),
        misreading("azure", "200/absolute-target", FakeRequest::isAbsolute, INVALID),
        misreading("azure", "400/no-host", key("Host", "").and(r -> !r.isOld()), SERVED),
        misreading("azure", "400/two-hosts", key("Host", ".*,.*"), SERVED),
        misreading("azure", "200/http-1-0", FakeRequest::isOld, INVALID),
        misreading("azure", "200/media-type-without-body", key("Content-Type", ".+"), INVALID),
        misreading("azure", "200/body-undocumented", r -> r.body().isPresent(), INVALID),
        botpress("200/x-bot-id-other-case", named("X-Bot-Id"), INVALID),
        botpress("undeclared/x-integration-id-empty", empty("x-integration-id"), FAILURE),
        botpress("undeclared/x-integration-alias-empty", empty("x-integration-alias"), FAILURE),
        botpress(
            "200/with-everything",
            named("x-integration-alias").and(named("x-integration-id")),
            INVALID),
        misreading(
            "azure",
            "200/x-ms-user-isolation-key-other-case",
            named("X-Ms-User-Isolation-Key"),
            UNKNOWN),
        tavus("400/hard-twice", target("hard=true&hard=false"), SERVED),
        tavus("undeclared/hard-bare", target("\\?hard$"), FAILURE),
        tavus("undeclared/hard-twice", target("hard=.*hard="), FAILURE),
        tavus("204/hard-percent-encoded", target("hard=%"), INVALID));
  }

  /** Each takes one more text for a boolean. */
  private static List<BrokenServer> booleans() {
    return List.of(
        tavus("400/hard-one", target("hard=1"), SERVED),
        tavus("400/hard-zero", target("hard=0"), SERVED),
        tavus("400/hard-upper-case", target("hard=TRUE"), SERVED),
        tavus("400/hard-title-case", target("hard=True"), SERVED),
        tavus("400/hard-on", target("hard=on"), SERVED),
        tavus("400/hard-yes", target("hard=yes"), SERVED),
        tavus("400/hard-t", target("hard=t$"), SERVED),
        tavus("400/hard-named-null", target("hard=null"), SERVED),
        tavus("400/hard-longer", target("hard=truex"), SERVED),
        tavus("400/hard-spaced", target("hard=%20true"), SERVED),
        tavus("400/hard-quoted", target("hard=%22true%22"), SERVED));
  }

  private static List<BrokenServer> methods() {
    Predicate<FakeRequest> posted = request -> request.method().equals("POST");
    return List.of(
        tavus("405/method-standin", request -> request.method().equals("STANDIN"), SERVED),
        tavus("405/method-trace", request -> request.method().equals("TRACE"), FAILURE),
        tavus("405/method-override", posted.and(key("X-HTTP-Method-Override", "DELETE")), SERVED),
        tavus("405/method-override", posted.and(target("_method=DELETE")), SERVED),
        tavus("405/method-override", posted.and(r -> r.body().isPresent()), SERVED));
  }

  /** What is unusual, or wrong in one way, goes past a check that has nothing to do with it. */
  private static List<BrokenServer> combined() {
    Predicate<FakeRequest> unusual = target("\\?");
    Predicate<FakeRequest> unknown = key("x-api-key", "|c3RhbmRpbi1ub2JvZHk");
    Predicate<FakeRequest> anonymous = request -> request.text("Authorization").isEmpty();
    Predicate<FakeRequest> spaced = request -> request.body().orElse("").contains("\r\n");
    Predicate<FakeRequest> anonymousBot = request -> request.text("x-bot-id").isEmpty();
    return List.of(
        tavus("400/unknown-id-and-with-everything", unusual, SERVED),
        tavus("401/no-credential-and-with-everything", unusual.and(unknown), SERVED),
        tavus("401/wrong-credential-and-with-everything", unusual.and(unknown), SERVED),
        tavus("400/no-credential-and-id-percent-encoded", path("%").and(unknown), SERVED),
        tavus("400/no-credential-and-hard-not-boolean", target("hard=banana").and(unknown), SERVED),
        dify(
            "undeclared/no-credential-and-body-missing",
            anonymous.and(request -> request.body().isEmpty()),
            SERVED),
        dify("undeclared/no-credential-and-body-spaced", anonymous.and(spaced), SERVED),
        dify("undeclared/unknown-id-and-body-spaced", spaced, SERVED),
        dify("undeclared/other-user-and-body-spaced", spaced, SERVED),
        dify("undeclared/other-user-and-with-unknown-query", unusual, SERVED),
        misreading(
            "azure", "4XX/other-x-ms-user-isolation-key-and-with-unknown-query", unusual, SERVED),
        botpress("default/other-x-bot-id-and-with-everything", unusual, SERVED),
        botpress("default/unknown-id-and-x-bot-id-missing", anonymousBot, SERVED));
  }

  private static Predicate<FakeRequest> path(String part) {
    return request -> request.path().matches(".*/[^/]*?" + part + "[^/]*|.*" + part);
  }

  private static Predicate<FakeRequest> target(String part) {
    return request -> request.target().matches(".*" + part + ".*|.*" + part);
  }

  /** Has a header whose name is written so. */
  private static Predicate<FakeRequest> named(String header) {
    return request -> request.headers().containsKey(header);
  }

  private static Predicate<FakeRequest> empty(String header) {
    return named(header).and(key(header, ""));
  }

  static Predicate<FakeRequest> key(String header, String value) {
    return request -> request.text(header).matches(value);
  }

  private static BrokenServer tavus(String found, Predicate<FakeRequest> of, Event as) {
    return misreading("tavus", found, of, as);
  }

  private static BrokenServer openhands(String found, Predicate<FakeRequest> of, Event as) {
    return misreading("openhands", found, of, as);
  }

  private static BrokenServer botpress(String found, Predicate<FakeRequest> of, Event as) {
    return misreading("botpress", found, of, as);
  }

  static BrokenServer dify(String found, Predicate<FakeRequest> of, Event as) {
    return misreading("dify", found, of, as);
  }

  private static BrokenServer misreading(
      String vendor, String found, Predicate<FakeRequest> of, Event as) {
    boolean served = Set.of(SERVED).contains(as);
    String name = (served ? "serves " : "does not serve ") + found.replaceFirst(".*/", "");
    return BrokenServer.misreading(name.toLowerCase(Locale.ROOT), vendor, found, of, as);
  }
}
