package dev.standin.conformance.broken;

import static dev.standin.conformance.broken.MisreadRequests.key;
import static dev.standin.conformance.broken.MisreadRequests.misread;

import dev.standin.conformance.fake.Event;
import dev.standin.conformance.fake.FakeRequest;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Servers that take a body for JSON that is none, or one for none that is. */
final class MisreadBodies {

  private MisreadBodies() {}

  static List<BrokenServer> servers() {
    return Stream.of(taken(), refused()).flatMap(List::stream).toList();
  }

  private static List<BrokenServer> taken() {
    return List.of(
        served("body-two-values", body("\\{.*}\\{.*}")),
        served("body-trailing-comma", body(".*,}")),
        served("body-single-quotes", body(".*'.*")),
        served("body-comment", body("/\\*.*")),
        served("body-no-quotes", body("\\{user.*")),
        served("body-user-as-object", body(".*\\$ne.*")),
        served("body-user-as-boolean", body(".*(true|false).*")),
        served("body-not-utf-8", body(".*\uFFFD.*")),
        served("body-deep", body("\\[\\[.*")),
        served("body-as-x-www-form-urlencoded", type(".*urlencoded")),
        served("body-as-xml", type(".*/xml")),
        served("body-as-octet-stream", type(".*octet-stream")),
        served("body-as-jsonx", type(".*jsonx")),
        served("user-that-is-empty", body(".*\"\".*")),
        misread("dify/4xx/user-quoted", body(".*' OR .*"), Event.SERVED),
        served("user-of-nobody", body(".*standin-nobody.*")),
        served("user-with-a-character-more", body(".*alicex.*")),
        served("user-with-a-character-less", body(".*\"alic\".*")),
        served("user-in-other-letter-case", body(".*ALICE.*")),
        served("user-with-a-space-behind-it", body(".*alice \".*")));
  }

  private static List<BrokenServer> refused() {
    return List.of(
        misread("dify/204/body-chunked", key("Transfer-Encoding", ".+"), Event.INVALID),
        misread("dify/204/body-expected", key("Expect", ".+"), Event.INVALID),
        misread("dify/204/body-spaced", body(".*\n.*"), Event.INVALID),
        misread("dify/204/body-escaped", body(".*\\\\u.*"), Event.INVALID),
        misread("dify/204/body-with-more", body(".*standin_extra.*"), Event.INVALID),
        misread("dify/undeclared/body-not-ascii", body(".*\u674e.*"), Event.FAILURE),
        misread("dify/204/body-with-charset", type(".*;.*"), Event.MEDIA_TYPE),
        misread("dify/204/body-with-quoted-charset", type(".*\"utf-8\""), Event.MEDIA_TYPE),
        misread("dify/204/body-with-parameter", type(".*;x=y"), Event.MEDIA_TYPE),
        misread("dify/204/body-media-type-other-case", type(".*[A-Z].*"), Event.MEDIA_TYPE));
  }

  private static BrokenServer served(String variant, Predicate<FakeRequest> of) {
    return misread("dify/undeclared/" + variant, of, Event.SERVED);
  }

  private static Predicate<FakeRequest> body(String text) {
    return request -> request.body().orElse("").matches("(?s)" + text);
  }

  private static Predicate<FakeRequest> type(String text) {
    return key("Content-Type", text);
  }
}
