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
        misread("tavus/400/id-not-ascii", path("%C3%BC"), FAILURE),
        misread("tavus/4xx/id-with-nul", path("%00"), SERVED),
        misread("tavus/4xx/id-with-line-break", path("%0D%0A"), SERVED),
        misread("tavus/4xx/id-with-space", path("%20"), SERVED),
        misread("tavus/4xx/id-with-parameter", path("%3Bx"), SERVED),
        misread("tavus/400/id-other-case", path("[A-F]"), SERVED),
        misread("tavus/204/id-percent-encoded", path("%[0-9]?[a-f]"), UNKNOWN),
        misread("tavus/4xx/id-long", path("[^/]{1000}"), FAILURE),
        misread("openhands/422/uuid-not-hex", path("g$"), SERVED),
        misread("openhands/422/uuid-too-long", path("-[0-9a-f]{13}$"), SERVED),
        misread("openhands/422/uuid-line-feed", path("%0A"), SERVED),
        misread("openhands/422/conversation_id-short-uuid", path("/1-1-1-1-1"), UNKNOWN),
        misread("openhands/200/conversation_id-upper-case", path("[A-F]"), MALFORMED),
        misread("openhands/200/uuid-mixed-case", path("[A-F].*[a-f]"), MALFORMED),
        misread("openhands/404/uuid-version-1", path("-1[0-9a-f]{3}-[89ab]"), MALFORMED),
        misread("openhands/404/uuid-version-7", path("-7[0-9a-f]{3}-[89ab]"), MALFORMED));
  }

  private static List<BrokenServer> credentials() {
    return List.of(
        misread(
            "tavus/401/first-character-of-credential", key("x-api-key", "xorrect-horse"), SERVED),
        misread(
            "tavus/401/middle-character-of-credential", key("x-api-key", "correcx-horse"), SERVED),
        misread(
            "tavus/401/last-character-of-credential", key("x-api-key", "correct-horsx"), SERVED),
        misread("tavus/401/longer-credential", key("x-api-key", "correct-horse."), SERVED),
        misread("tavus/401/prefixed-credential", key("x-api-key", ".correct-horse"), SERVED),
        misread("tavus/401/other-case-credential", key("x-api-key", "CORRECT-HORSE"), SERVED),
        misread("tavus/401/credential-in-query", target("x-api-key=correct-horse"), SERVED),
        misread("tavus/204/credential-name-other-case", named("X-Api-Key"), NOT_AUTHENTICATED),
        authorized("dify/undeclared/shorter-credential", "Bearer correct-hors", SERVED),
        authorized("dify/undeclared/no-scheme", "correct-horse", SERVED),
        authorized("dify/undeclared/longer-scheme", "Bearer\\S+ correct-horse", SERVED),
        authorized("dify/undeclared/other-scheme", "Basic correct-horse", SERVED),
        authorized("botpress/default/empty-credential", "Bearer ?", SERVED),
        authorized("botpress/200/scheme-mixed-case", "bEARER .*", NOT_AUTHENTICATED),
        authorized("dify/204/scheme-mixed-case", "bEARER .*", NOT_AUTHENTICATED),
        authorized("dify/204/scheme-lower-case", "bearer .*", NOT_AUTHENTICATED),
        authorized("dify/undeclared/basic-user", "Basic .*zZTo=", SERVED),
        authorized("dify/undeclared/basic-password", "Basic Om.*", SERVED),
        authorized("dify/undeclared/basic-whole", "Basic Y.*[^=]==", SERVED));
  }

  private static BrokenServer authorized(String found, String authorization, Event as) {
    return misread(found, key("Authorization", authorization), as);
  }

  private static List<BrokenServer> owners() {
    return Stream.of(
            owner("default", "4XX", "of-nobody", "standin-nobody"),
            owner("default", "4XX", "with-a-character-more", "alicex"),
            owner("default", "4XX", "with-a-character-less", "alic"),
            owner("default", "4XX", "in-other-letter-case", "ALICE"),
            owner("4xx", "4xx", "quoted", ".*' OR .*"))
        .flatMap(List::stream)
        .toList();
  }

  private static List<BrokenServer> owner(
      String botpress, String azure, String variant, String value) {
    return List.of(
        misread("botpress/" + botpress + "/x-bot-id-" + variant, key("x-bot-id", value), SERVED),
        misread(
            "azure/" + azure + "/x-ms-user-isolation-key-" + variant,
            key("x-ms-user-isolation-key", value),
            SERVED));
  }

  private static List<BrokenServer> headers() {
    Predicate<FakeRequest> both = named("x-integration-alias").and(named("x-integration-id"));
    return List.of(
        misread("tavus/204/accept-any", request -> request.text("Accept").equals("*/*"), INVALID),
        misread("tavus/204/with-browser-headers", key("User-Agent", "Mozilla.*"), INVALID),
        misread("tavus/204/accept-json", key("Accept", "application/json"), INVALID),
        misread("tavus/204/accept-range", key("Accept", "application/\\*"), INVALID),
        misread("tavus/406/accept-html", key("Accept", "text/html"), FAILURE),
        misread("tavus/406/accept-xml", key("Accept", "application/xml"), FAILURE),
        misread("tavus/400/unknown-id-accept-html", key("Accept", "text/html,.*"), SERVED),
        misread("tavus/204/accept-encoding-identity", key("Accept-Encoding", "identity"), INVALID),
        misread("tavus/204/with-browser-headers", key("Accept-Encoding", "gzip"), INVALID),
        misread("tavus/204/with-browser-headers", key("Cookie", "standin=1"), FAILURE),
        misread("tavus/204/content-length-zero", key("Content-Length", "0"), INVALID),
        misread("tavus/204/with-unknown-query", target("standin-unknown"), INVALID),
        misread("tavus/204/with-unknown-header", key("X-Standin-Unknown", ".+"), INVALID),
        misread("azure/200/accept-listed", key("Accept", ".*json.*"), FAILURE),
        misread("azure/406/accept-other", key("Accept", "image/png"), FAILURE),
        misread("azure/200/absolute-target", FakeRequest::isAbsolute, INVALID),
        misread("azure/400/no-host", key("Host", "").and(r -> !r.isOld()), SERVED),
        misread("azure/400/two-hosts", key("Host", ".*,.*"), SERVED),
        misread("azure/200/http-1-0", FakeRequest::isOld, INVALID),
        misread("azure/200/media-type-without-body", key("Content-Type", ".+"), INVALID),
        misread("azure/200/body-undocumented", r -> r.body().isPresent(), INVALID),
        misread("botpress/200/x-bot-id-other-case", named("X-Bot-Id"), INVALID),
        misread("botpress/undeclared/x-integration-id-empty", empty("x-integration-id"), FAILURE),
        misread(
            "botpress/undeclared/x-integration-alias-empty", empty("x-integration-alias"), FAILURE),
        misread("botpress/200/with-everything", both, INVALID),
        misread(
            "azure/200/x-ms-user-isolation-key-other-case",
            named("X-Ms-User-Isolation-Key"),
            UNKNOWN),
        misread("tavus/undeclared/hard-bare", target("\\?hard$"), FAILURE),
        misread("tavus/undeclared/hard-twice", target("hard=.*hard="), FAILURE),
        misread("tavus/204/hard-percent-encoded", target("hard=%"), INVALID));
  }

  /** Each takes one more text for a boolean. */
  private static List<BrokenServer> booleans() {
    return List.of(
        misread("tavus/400/hard-one", target("hard=1"), SERVED),
        misread("tavus/400/hard-zero", target("hard=0"), SERVED),
        misread("tavus/400/hard-upper-case", target("hard=TRUE"), SERVED),
        misread("tavus/400/hard-title-case", target("hard=True"), SERVED),
        misread("tavus/400/hard-on", target("hard=on"), SERVED),
        misread("tavus/400/hard-yes", target("hard=yes"), SERVED),
        misread("tavus/400/hard-t", target("hard=t$"), SERVED),
        misread("tavus/400/hard-named-null", target("hard=null"), SERVED),
        misread("tavus/400/hard-longer", target("hard=truex"), SERVED),
        misread("tavus/400/hard-spaced", target("hard=%20true"), SERVED),
        misread("tavus/400/hard-quoted", target("hard=%22true%22"), SERVED));
  }

  private static List<BrokenServer> methods() {
    Predicate<FakeRequest> posted = request -> request.method().equals("POST");
    return List.of(
        misread("tavus/501/method-in-lower-case", r -> r.method().equals("delete"), SERVED),
        misread("tavus/405/method-standin", request -> request.method().equals("STANDIN"), SERVED),
        misread("tavus/405/method-trace", request -> request.method().equals("TRACE"), FAILURE),
        misread(
            "tavus/405/method-override",
            posted.and(key("X-HTTP-Method-Override", "DELETE")),
            SERVED),
        misread("tavus/405/method-override", posted.and(target("_method=DELETE")), SERVED),
        misread("tavus/405/method-override", posted.and(r -> r.body().isPresent()), SERVED));
  }

  /** What is unusual, or wrong in one way, goes past a check that has nothing to do with it. */
  private static List<BrokenServer> combined() {
    Predicate<FakeRequest> unusual = target("\\?");
    Predicate<FakeRequest> unknown = key("x-api-key", "|c3RhbmRpbi1ub2JvZHk");
    Predicate<FakeRequest> anonymous = request -> request.text("Authorization").isEmpty();
    Predicate<FakeRequest> spaced = request -> request.body().orElse("").contains("\r\n");
    Predicate<FakeRequest> anonymousBot = request -> request.text("x-bot-id").isEmpty();
    return List.of(
        misread("tavus/400/unknown-id-and-with-hard-true", unusual, SERVED),
        misread("tavus/401/no-credential-and-with-hard-true", unusual.and(unknown), SERVED),
        misread("tavus/401/wrong-credential-and-with-hard-true", unusual.and(unknown), SERVED),
        misread("tavus/400/no-credential-and-id-percent-encoded", path("%").and(unknown), SERVED),
        misread(
            "tavus/400/no-credential-and-hard-not-boolean",
            target("hard=banana").and(unknown),
            SERVED),
        misread(
            "dify/undeclared/no-credential-and-body-missing",
            anonymous.and(request -> request.body().isEmpty()),
            SERVED),
        misread("dify/undeclared/no-credential-and-body-spaced", anonymous.and(spaced), SERVED),
        misread("dify/undeclared/unknown-id-and-body-spaced", spaced, SERVED),
        misread("dify/undeclared/other-user-and-body-spaced", spaced, SERVED),
        misread("dify/undeclared/other-user-and-with-unknown-query", unusual, SERVED),
        misread("azure/4XX/other-x-ms-user-isolation-key-and-with-unknown-query", unusual, SERVED),
        misread(
            "botpress/default/other-x-bot-id-and-with-everything",
            named("x-integration-alias"),
            SERVED),
        misread("botpress/default/unknown-id-and-x-bot-id-missing", anonymousBot, SERVED));
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

  /** One that takes such requests for something else. */
  static BrokenServer misread(String found, Predicate<FakeRequest> of, Event as) {
    boolean served = Set.of(SERVED).contains(as);
    String name = (served ? "serves " : "does not serve ") + found.replaceFirst(".*/", "");
    return BrokenServer.misreading(name.toLowerCase(Locale.ROOT), found, of, as);
  }
}
