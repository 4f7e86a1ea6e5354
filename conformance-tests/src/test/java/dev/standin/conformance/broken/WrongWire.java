package dev.standin.conformance.broken;

import static dev.standin.conformance.model.Check.BODILESS;
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
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Servers whose answers are wrong as octets, where a client library shows nothing. */
final class WrongWire {

  private WrongWire() {}

  static List<BrokenServer> servers() {
    return Stream.of(heads(), bodies(), internals()).flatMap(List::stream).toList();
  }

  private static List<BrokenServer> heads() {
    return List.of(
        wire("a space before the colon", SYNTAX, a -> a.with("X-Space ", "1")),
        wire("a line that ends in LF alone", SYNTAX, a -> a.with("X-A", "1\nX-B: 2")),
        wire("a field on two lines", SYNTAX, a -> a.with("X-A", "1\r\n 2")),
        wire("Content-Type twice", ONCE, a -> a.with("content-type", "application/json")),
        wire("Content-Length twice", ONCE, a -> a.with("content-length", "" + a.body().length)),
        wire("a time to wait in words", DATE, a -> a.with("Retry-After", "soon")),
        wire("a date of another form", DATE, a -> a.with("Date", "2026-01-02T03:04:05Z")));
  }

  private static List<BrokenServer> bodies() {
    return List.of(
        wire("too short a length", FRAMING, a -> a.with("Content-Length", "5")),
        wire("too long a length", FRAMING, a -> a.with("Content-Length", "999")),
        wire("a length that is no number", FRAMING, a -> a.with("Content-Length", "-1")),
        wire("two framings", FRAMING, a -> chunked(a).with("Content-Length", "5")),
        wire("a wrong chunk length", FRAMING, a -> chunked(a).withBody("1\r\n{}\r\n0\r\n\r\n")),
        wire("no last chunk", FRAMING, a -> chunked(a).withBody("2\r\n{}\r\n")),
        BrokenServer.flawed("dify", "204/kept-connection", STATUS, Flaw.LEAVES_BODIES_UNREAD),
        BrokenServer.flawed("azure", "405/method-head", FRAMING, Flaw.SENDS_BODIES_TO_HEAD),
        BrokenServer.flawed("azure", "200/http-1-0", FRAMING, Flaw.CHUNKS_FOR_HTTP_1_0),
        BrokenServer.answering(
            "octets behind a 204",
            "tavus",
            "204/valid",
            BODILESS,
            Event.SERVED,
            a -> a.withBody("{}")));
  }

  private static List<BrokenServer> internals() {
    return Stream.of(
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
            "correct-horse would have been right",
            "connection to 10.0.3.7 refused",
            "cannot open /var/lib/app/data.db")
        .map(
            shown ->
                BrokenServer.answering(
                    "an error with: " + shown,
                    "tavus",
                    "400/unknown-id",
                    INTERNALS,
                    Event.UNKNOWN,
                    a -> a.withBody("{\"error\":\"" + shown + "\"}")))
        .toList();
  }

  private static FakeAnswer chunked(FakeAnswer answer) {
    return answer.without("Content-Length").with("Transfer-Encoding", "chunked");
  }

  private static BrokenServer wire(String name, Check check, UnaryOperator<FakeAnswer> spoil) {
    return BrokenServer.answering(name, "azure", "200/valid", check, Event.SERVED, spoil);
  }
}
