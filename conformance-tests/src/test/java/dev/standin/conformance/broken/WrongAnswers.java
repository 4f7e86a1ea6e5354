package dev.standin.conformance.broken;

import static dev.standin.conformance.broken.BrokenServer.answering;
import static dev.standin.conformance.broken.BrokenServer.flawed;
import static dev.standin.conformance.fake.Event.INVALID;
import static dev.standin.conformance.fake.Event.MALFORMED;
import static dev.standin.conformance.fake.Event.NOT_AUTHENTICATED;
import static dev.standin.conformance.fake.Event.OTHER_METHOD;
import static dev.standin.conformance.fake.Event.SERVED;
import static dev.standin.conformance.fake.Event.UNKNOWN;
import static dev.standin.conformance.model.Check.ALLOW;
import static dev.standin.conformance.model.Check.BODILESS;
import static dev.standin.conformance.model.Check.BODY_JSON;
import static dev.standin.conformance.model.Check.BODY_SCHEMA;
import static dev.standin.conformance.model.Check.CHALLENGE;
import static dev.standin.conformance.model.Check.CODING;
import static dev.standin.conformance.model.Check.CONTENT_TYPE;
import static dev.standin.conformance.model.Check.DATE;
import static dev.standin.conformance.model.Check.FRAMING;
import static dev.standin.conformance.model.Check.INTERNALS;
import static dev.standin.conformance.model.Check.ONCE;
import static dev.standin.conformance.model.Check.STATUS;
import static dev.standin.conformance.model.Check.SYNTAX;

import dev.standin.conformance.fake.Event;
import dev.standin.conformance.fake.FakeAnswer;
import dev.standin.conformance.fake.Flaw;
import dev.standin.conformance.model.Check;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/** Servers that do the right thing and say it wrongly, in words or in octets. */
final class WrongAnswers {

  private static final String CHALLENGES = "WWW-Authenticate";

  private WrongAnswers() {}

  static List<BrokenServer> servers() {
    return Stream.of(statuses(), schemas(), json(), headers(), heads(), framing(), internals())
        .flatMap(List::stream)
        .toList();
  }

  private static List<BrokenServer> statuses() {
    return List.of(
        status(202, "204", "tavus/204/valid", SERVED),
        status(401, "what it deleted", "tavus/204/valid", SERVED),
        status(404, "a malformed id", "openhands/422/conversation_id-not-uuid", MALFORMED),
        status(500, "bad input", "dify/undeclared/body-user-not-string", INVALID),
        status(500, "a missing header", "botpress/default/x-bot-id-missing", INVALID),
        status(404, "another method", "tavus/405/method-patch", OTHER_METHOD),
        status(200, "another method", "tavus/405/method-post", OTHER_METHOD),
        status(500, "another method", "tavus/405/method-put", OTHER_METHOD),
        answering(
            "a redirect for an unknown id",
            "azure/4XX/unknown-id",
            STATUS,
            UNKNOWN,
            a -> a.withStatus(302).with("Location", "/")),
        answering(
            "409 for an unknown id, which the page does not document",
            "tavus/400/unknown-id",
            Check.DOCUMENTED,
            UNKNOWN,
            a -> a.withStatus(409)));
  }

  private static BrokenServer status(int status, String forWhat, String found, Event event) {
    String name = status + " for " + forWhat;
    return answering(name, found, STATUS, event, a -> a.withStatus(status));
  }

  private static List<BrokenServer> schemas() {
    return List.of(
        deleted("a wrong type", BODY_SCHEMA, a -> replaced(a, "true", "\"true\"")),
        deleted("a missing property", BODY_SCHEMA, a -> replaced(a, "\"id\"", "\"no\"")),
        deleted("a null", BODY_SCHEMA, a -> withId(a, "null")),
        deleted("another id", Check.ECHO, a -> withId(a, "\"other\"")),
        deleted("a denial", Check.ECHO, a -> replaced(a, "true", "false")),
        deleted("another constant", BODY_SCHEMA, a -> replaced(a, ".deleted\"", ".gone\"")),
        answering(
            "a property where none is allowed",
            "botpress/200/valid",
            BODY_SCHEMA,
            SERVED,
            a -> a.withBody("{\"id\":1}")),
        answering(
            "an error without its code",
            "azure/4XX/second-delete",
            BODY_SCHEMA,
            UNKNOWN,
            a -> a.withBody("{\"error\":{\"message\":\"gone\"}}")),
        answering(
            "a message that is an object",
            "tavus/401/no-credential",
            BODY_SCHEMA,
            NOT_AUTHENTICATED,
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
            a -> a.withBody("{\"id\":\"\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1))));
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
            "dify/undeclared/unknown-id",
            BODY_JSON,
            UNKNOWN,
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
        challenge("another scheme's challenge", a -> a.with(CHALLENGES, "Basic realm=\"x\"")),
        challenge("a broken challenge", a -> a.with(CHALLENGES, "Bearer realm=a b")),
        challenge("no challenge", a -> a.without(CHALLENGES)),
        allow("405 without Allow", a -> a.without("Allow")),
        allow("405 for a method that it allows", a -> a.with("Allow", "DELETE, GET")));
  }

  private static List<BrokenServer> heads() {
    return List.of(
        deleted("a space before the colon", SYNTAX, a -> a.with("X-Space ", "1")),
        deleted("a line that ends in LF alone", SYNTAX, a -> a.with("X-A", "1\nX-B: 2")),
        deleted("an entity tag without quotes", SYNTAX, a -> a.with("ETag", "abc")),
        deleted("a field on two lines", SYNTAX, a -> a.with("X-A", "1\r\n 2")),
        deleted("Content-Type twice", ONCE, a -> a.with("content-type", "application/json")),
        deleted("Content-Length twice", ONCE, a -> a.with("content-length", "" + a.body().length)),
        deleted("a time to wait in words", DATE, a -> a.with("Retry-After", "soon")),
        deleted("a date of another form", DATE, a -> a.with("Date", "2026-01-02T03:04:05Z")));
  }

  private static List<BrokenServer> framing() {
    return List.of(
        deleted("too short a length", FRAMING, a -> a.with("Content-Length", "5")),
        deleted("too long a length", FRAMING, a -> a.with("Content-Length", "999")),
        deleted("a length that is no number", FRAMING, a -> a.with("Content-Length", "-1")),
        deleted("two framings", FRAMING, a -> chunked(a).with("Content-Length", "5")),
        deleted("a wrong chunk length", FRAMING, a -> chunked(a).withBody("1\r\n{}\r\n0\r\n\r\n")),
        deleted("no last chunk", FRAMING, a -> chunked(a).withBody("2\r\n{}\r\n")),
        flawed("dify/204/kept-connection", STATUS, Flaw.LEAVES_BODIES_UNREAD),
        flawed("azure/405/method-head", FRAMING, Flaw.SENDS_BODIES_TO_HEAD),
        flawed("azure/200/http-1-0", FRAMING, Flaw.CHUNKS_FOR_HTTP_1_0),
        gone("octets behind a 204", a -> a.withBody("{}")));
  }

  private static List<BrokenServer> internals() {
    BrokenServer told =
        answering(
            "a 401 with the secret in its head",
            "tavus/401/no-credential",
            INTERNALS,
            NOT_AUTHENTICATED,
            a -> a.with("X-Expected", "correct-horse"));
    Stream<BrokenServer> shown =
        Stream.of(
                "java.lang.IllegalStateException: no",
                "at com.example.Store.delete(Store.java:12)",
                "Traceback (most recent call last)",
                "DELETE FROM conversations WHERE id",
                "at Server.handle (/app/server.js:10:5)",
                "org.apache.catalina.core.StandardWrapperValve",
                "an error in your SQL syntax near",
                "no route to db-1.internal:5432",
                "app/models/store.rb:12:in delete",
                "redis://cache:6379 is down",
                "DATABASE_URL=x is wrong",
                "connection to 10.0.3.7 refused",
                "cannot open /var/lib/app/data.db")
            .map(
                text ->
                    answering(
                        "an error with: " + text,
                        "tavus/400/unknown-id",
                        INTERNALS,
                        UNKNOWN,
                        a -> a.withBody("{\"error\":\"" + text + "\"}")));
    return Stream.concat(Stream.of(told), shown).toList();
  }

  private static BrokenServer challenge(String with, UnaryOperator<FakeAnswer> spoil) {
    return answering(
        "401 with " + with, "dify/undeclared/no-credential", CHALLENGE, NOT_AUTHENTICATED, spoil);
  }

  private static BrokenServer allow(String name, UnaryOperator<FakeAnswer> spoil) {
    return answering(name, "openhands/405/method-get", ALLOW, OTHER_METHOD, spoil);
  }

  private static BrokenServer deleted(String name, Check check, UnaryOperator<FakeAnswer> spoil) {
    return answering(name, "azure/200/valid", check, SERVED, spoil);
  }

  private static BrokenServer gone(String name, UnaryOperator<FakeAnswer> spoil) {
    return answering(name, "tavus/204/valid", BODILESS, SERVED, spoil);
  }

  private static FakeAnswer replaced(FakeAnswer answer, String old, String by) {
    return answer.withBody(answer.text().replace(old, by));
  }

  private static FakeAnswer chunked(FakeAnswer answer) {
    return answer.without("Content-Length").with("Transfer-Encoding", "chunked");
  }

  private static FakeAnswer withId(FakeAnswer answer, String id) {
    return answer.withBody(answer.text().replaceAll("(\"id\":)\"[^\"]*\"", "$1" + id));
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
