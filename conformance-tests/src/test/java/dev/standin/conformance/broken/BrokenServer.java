package dev.standin.conformance.broken;

import dev.standin.conformance.fake.Event;
import dev.standin.conformance.fake.FakeAnswer;
import dev.standin.conformance.fake.Flaw;
import dev.standin.conformance.model.Check;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/**
 * A server that is wrong in one way.
 *
 * @param found the status and variant of the case that has to find it out
 * @param check what that case has to complain of
 */
record BrokenServer(
    String name,
    String vendor,
    String found,
    Check check,
    Set<Flaw> flaws,
    BiFunction<Event, FakeAnswer, FakeAnswer> touch) {

  /** One that treats requests or its state wrongly. */
  static BrokenServer flawed(String vendor, String found, Check check, Flaw flaw) {
    String name = flaw.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    return new BrokenServer(name, vendor, found, check, Set.of(flaw), (event, answer) -> answer);
  }

  /** One whose answer to an event is wrong. */
  static BrokenServer answering(
      String name,
      String vendor,
      String found,
      Check check,
      Event event,
      UnaryOperator<FakeAnswer> spoil) {
    return new BrokenServer(
        name,
        vendor,
        found,
        check,
        Set.of(),
        (actual, answer) -> actual == event ? spoil.apply(answer) : answer);
  }

  String variant() {
    return found.substring(found.indexOf('/') + 1);
  }

  @Override
  public String toString() {
    return name + ", found by " + vendor + " " + found;
  }
}
