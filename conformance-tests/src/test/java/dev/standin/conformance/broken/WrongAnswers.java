package dev.standin.conformance.broken;

import static dev.standin.conformance.broken.BrokenServer.answering;
import static dev.standin.conformance.model.Check.ALLOW;
import static dev.standin.conformance.model.Check.BODILESS;
import static dev.standin.conformance.model.Check.BODY_JSON;
import static dev.standin.conformance.model.Check.BODY_SCHEMA;
import static dev.standin.conformance.model.Check.CHALLENGE;
import static dev.standin.conformance.model.Check.CODING;
import static dev.standin.conformance.model.Check.CONTENT_TYPE;
import static dev.standin.conformance.model.Check.STATUS;

import dev.standin.conformance.fake.Event;
import dev.standin.conformance.fake.FakeAnswer;
import dev.standin.conformance.model.Check;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/** Servers that do the right thing and say it wrongly. */
final class WrongAnswers {

  private WrongAnswers() {}

  static List<BrokenServer> servers() {
    return Stream.of(statuses(), schemas(), json(), headers()).flatMap(List::stream).toList();
  }

  private static List<BrokenServer> statuses() {
    return List.of(
        answering(
            "202 for 204", "tavus", "204/valid", STATUS, Event.SERVED, a -> a.withStatus(202)),
        answering(
            "404 for a malformed id",
            "openhands",
            "422/conversation_id-not-uuid",
            STATUS,
            Event.MALFORMED,
            a -> a.withStatus(404)),
        answering(
            "500 for bad input",
            "dify",
            "undeclared/body-user-not-string",
            STATUS,
            Event.INVALID,
            a -> a.withStatus(500)),
        answering(
            "500 for a missing header",
            "botpress",
            "default/x-bot-id-missing",
            STATUS,
            Event.INVALID,
            a -> a.withStatus(500)),
        answering(
            "a redirect for an unknown id",
            "azure",
            "4XX/unknown-id",
            STATUS,
            Event.UNKNOWN,
            a -> a.withStatus(302).with("Location", "/")),
        answering(
            "409 for an unknown id, which the page does not document",
            "tavus",
            "400/unknown-id",
            Check.DOCUMENTED,
            Event.UNKNOWN,
            a -> a.withStatus(409)),
        answering(
            "404 for another method",
            "tavus",
            "405/method-patch",
            STATUS,
            Event.OTHER_METHOD,
            a -> a.withStatus(404)),
        answering(
            "200 for another method",
            "tavus",
            "405/method-post",
            STATUS,
            Event.OTHER_METHOD,
            a -> a.withStatus(200)),
        answering(
            "500 for another method",
            "tavus",
            "405/method-put",
            STATUS,
            Event.OTHER_METHOD,
            a -> a.withStatus(500)));
  }

  private static List<BrokenServer> schemas() {
    return List.of(
        deleted("a wrong type", BODY_SCHEMA, a -> replaced(a, "true", "\"true\"")),
        deleted("a missing property", BODY_SCHEMA, a -> replaced(a, "\"id\"", "\"no\"")),
        deleted(
            "a null",
            BODY_SCHEMA,
            a -> a.withBody(a.text().replaceAll("\"id\":\"[^\"]*\"", "\"id\":null"))),
        deleted(
            "another id",
            Check.ECHO,
            a -> a.withBody(a.text().replaceAll("\"id\":\"[^\"]*\"", "\"id\":\"other\""))),
        deleted("another constant", BODY_SCHEMA, a -> replaced(a, ".deleted\"", ".gone\"")),
        answering(
            "a property where none is allowed",
            "botpress",
            "200/valid",
            BODY_SCHEMA,
            Event.SERVED,
            a -> a.withBody("{\"id\":1}")),
        answering(
            "an error without its code",
            "azure",
            "4XX/second-delete",
            BODY_SCHEMA,
            Event.UNKNOWN,
            a -> a.withBody("{\"error\":{\"message\":\"gone\"}}")),
        answering(
            "a message that is an object",
            "tavus",
            "401/no-credential",
            BODY_SCHEMA,
            Event.NOT_AUTHENTICATED,
            a -> a.withBody("{\"message\":{}}")));
  }

  private static List<BrokenServer> json() {
    return List.of(
        deleted("two values", BODY_JSON, a -> a.withBody(a.text() + "{}")),
        deleted("a doubled name", BODY_JSON, a -> replaced(a, "{", "{\"id\":\"a\",")),
        deleted("a byte order mark", BODY_JSON, a -> a.withBody("\uFEFF" + a.text())),
        deleted("no body", BODY_JSON, a -> a.withBody("")),
        deleted(
            "Latin-1",
            BODY_JSON,
            a ->
                a.withBody(
                    a.text()
                        .replace("conversation.deleted", "\u00e9")
                        .getBytes(StandardCharsets.ISO_8859_1))));
  }

  private static List<BrokenServer> headers() {
    return List.of(
        deleted("text/plain", CONTENT_TYPE, a -> a.with("Content-Type", "text/plain")),
        deleted(
            "another charset",
            CONTENT_TYPE,
            a -> a.with("Content-Type", "application/json; charset=iso-8859-1")),
        answering(
            "a broken body where the page is silent",
            "dify",
            "undeclared/unknown-id",
            BODY_JSON,
            Event.UNKNOWN,
            a -> a.with("Content-Type", "application/json").withBody("{} {}")),
        deleted("no Content-Type", CONTENT_TYPE, a -> a.without("Content-Type")),
        gone("Content-Length on 204", a -> a.with("Content-Length", "0")),
        gone("a body on 204", a -> a.withBody("{}").with("Content-Length", "2")),
        gone("Content-Type on 204", a -> a.with("Content-Type", "application/json")),
        deleted(
            "a media type that is none",
            CONTENT_TYPE,
            a -> a.with("Content-Type", "application/json; charset")),
        deleted("a coding that is none", CODING, a -> a.with("Content-Encoding", "gzip")),
        deleted(
            "content that unpacks to a hundred times its size and more",
            CODING,
            a -> a.with("Content-Encoding", "gzip").withBody(zeros(9 << 20))),
        answering(
            "401 with another scheme's challenge",
            "dify",
            "undeclared/no-credential",
            CHALLENGE,
            Event.NOT_AUTHENTICATED,
            a -> a.with("WWW-Authenticate", "Basic realm=\"x\"")),
        answering(
            "401 with a broken challenge",
            "dify",
            "undeclared/no-credential",
            CHALLENGE,
            Event.NOT_AUTHENTICATED,
            a -> a.with("WWW-Authenticate", "Bearer realm=a b")),
        answering(
            "401 without a challenge",
            "dify",
            "undeclared/no-credential",
            CHALLENGE,
            Event.NOT_AUTHENTICATED,
            a -> a.without("WWW-Authenticate")),
        answering(
            "405 without Allow",
            "openhands",
            "405/method-get",
            ALLOW,
            Event.OTHER_METHOD,
            a -> a.without("Allow")),
        answering(
            "405 for a method that it allows",
            "openhands",
            "405/method-get",
            ALLOW,
            Event.OTHER_METHOD,
            a -> a.with("Allow", "DELETE, GET")));
  }

  private static BrokenServer deleted(String name, Check check, UnaryOperator<FakeAnswer> spoil) {
    return answering(name, "azure", "200/valid", check, Event.SERVED, spoil);
  }

  private static BrokenServer gone(String name, UnaryOperator<FakeAnswer> spoil) {
    return answering(name, "tavus", "204/valid", BODILESS, Event.SERVED, spoil);
  }

  private static FakeAnswer replaced(FakeAnswer answer, String old, String by) {
    return answer.withBody(answer.text().replace(old, by));
  }

  private static byte[] zeros(int count) {
    ByteArrayOutputStream octets = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(octets)) {
      out.write(new byte[count]);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return octets.toByteArray();
  }
}
