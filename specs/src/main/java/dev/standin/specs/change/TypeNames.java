package dev.standin.specs.change;

import java.util.Optional;

/** Tells of types that have another name: the same on the wire, and another class in Java. */
final class TypeNames {

  private TypeNames() {}

  static void compare(Findings findings, Shape before, Shape now) {
    if (before.name().equals(now.name()) || (!isClass(before) && !isClass(now))) {
      return;
    }
    if (before.name().isPresent() && now.name().isPresent()) {
      findings.moved(before.at().pointer(), now.at().pointer());
    }
    findings.changed(
        new Use("", Subject.TYPE_NAME, "type " + now.name().or(before::name).orElse(""), true),
        before.at().says(text(before.name())),
        now.at().says(text(now.name())),
        Findings.NONE,
        "the generated Java type has another name, which is not sent");
  }

  private static String text(Optional<String> name) {
    return name.orElse("a type without a name");
  }

  /** Whether the generator makes a class of it. */
  private static boolean isClass(Shape shape) {
    return !shape.properties().isEmpty() || shape.isUnion() || !shape.values().isEmpty();
  }
}
