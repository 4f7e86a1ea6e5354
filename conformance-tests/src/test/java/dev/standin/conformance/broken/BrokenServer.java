package dev.standin.conformance.broken;

import dev.standin.conformance.fake.Event;
import dev.standin.conformance.fake.FakeAnswer;
import dev.standin.conformance.fake.FakeRequest;
import dev.standin.conformance.fake.FakeServer;
import dev.standin.conformance.fake.Flaw;
import dev.standin.conformance.fake.Misreading;
import dev.standin.conformance.model.CaseId;
import dev.standin.conformance.model.Check;
import dev.standin.specs.document.SpecDocument;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * A server that is wrong in one way.
 *
 * @param found the vendor, status and variant of the case that has to find it out
 * @param check what that case has to complain of
 */
record BrokenServer(
    String name,
    String found,
    Check check,
    Set<Flaw> flaws,
    BiFunction<Event, FakeAnswer, FakeAnswer> touch,
    Misreading misreading) {

  /** One that treats requests or its state wrongly. */
  static BrokenServer flawed(String found, Check check, Flaw flaw) {
    String name = flaw.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    return new BrokenServer(
        name, found, check, Set.of(flaw), (event, answer) -> answer, Misreading.none());
  }

  /** One whose answer to an event is wrong. */
  static BrokenServer answering(
      String name, String found, Check check, Event event, UnaryOperator<FakeAnswer> spoil) {
    return new BrokenServer(
        name,
        found,
        check,
        Set.of(),
        (actual, answer) -> actual == event ? spoil.apply(answer) : answer,
        Misreading.none());
  }

  /** One that takes a kind of request for something else. */
  static BrokenServer misreading(String name, String found, Predicate<FakeRequest> of, Event as) {
    return new BrokenServer(
        name, found, Check.STATUS, Set.of(), (event, answer) -> answer, new Misreading(of, as));
  }

  FakeServer start(SpecDocument document) {
    return new FakeServer(document, flaws, touch, misreading);
  }

  String vendor() {
    return found.split("/", 2)[0];
  }

  String variant() {
    return found.split("/", 3)[2];
  }

  /** Whether it is the case that has to find it out. */
  boolean isFoundBy(CaseId id) {
    return id.vendor().equals(vendor())
        && (id.status() + "/" + id.variant()).equals(found.split("/", 2)[1]);
  }

  @Override
  public String toString() {
    return name + ", found by " + found;
  }
}
