package dev.standin.specs.change;

import dev.standin.specs.Operation;
import dev.standin.specs.Parameter;
import dev.standin.specs.ParameterIn;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Compares the parameters of an operation. */
final class ParametersDiff {

  private static final Words REQUIRED =
      Words.of(
          "requests without it are refused now", "a server may not ask for it any more", "", "");

  private static final List<String> KNOWN =
      List.of("name", "in", "required", "style", "explode", "schema", "content");

  private final Findings findings;
  private final Version before;
  private final Version now;
  private final String operation;

  ParametersDiff(Findings findings, Version before, Version now, String operation) {
    this.findings = findings;
    this.before = before;
    this.now = now;
    this.operation = operation;
  }

  void compare(Operation old, Operation other) {
    Map<String, Parameter> gone = byKey(old);
    List<Parameter> added = new ArrayList<>();
    byKey(other)
        .forEach(
            (key, is) -> {
              Parameter was = gone.remove(key);
              if (was == null) {
                added.add(is);
              } else {
                compare(was, is);
              }
            });
    for (Parameter is : added) {
      Optional<Parameter> was = sameName(gone, is);
      if (was.isPresent()) {
        gone.values().remove(was.get());
        moved(was.get(), is);
      } else {
        added(is);
      }
    }
    gone.values().forEach(this::removed);
  }

  /** Names in a path are not sent: those parameters are the same that stand in the same place. */
  private static Map<String, Parameter> byKey(Operation operation) {
    Map<String, Parameter> byKey = new LinkedHashMap<>();
    for (Parameter parameter : operation.parameters()) {
      String name = parameter.name();
      if (parameter.in() == ParameterIn.PATH) {
        int at = operation.path().indexOf("{" + name + "}");
        name = ordinal(operation.path().substring(0, Math.max(0, at)));
      } else if (parameter.in() == ParameterIn.HEADER) {
        name = name.toLowerCase(Locale.ROOT);
      }
      byKey.put(parameter.in() + " " + name, parameter);
    }
    return byKey;
  }

  private static String ordinal(String pathBefore) {
    return Long.toString(pathBefore.chars().filter(character -> character == '{').count());
  }

  private static Optional<Parameter> sameName(Map<String, Parameter> gone, Parameter is) {
    return gone.values().stream()
        .filter(was -> was.name().equalsIgnoreCase(is.name()) && was.in() != ParameterIn.PATH)
        .findFirst();
  }

  private void compare(Parameter was, Parameter is) {
    findings.moved(was.pointer(), is.pointer());
    Use use = use(is);
    Spot old = before.at(was.pointer());
    Spot other = now.at(is.pointer());
    if (!was.name().equals(is.name())) {
      findings.changed(
          use,
          old.says(place(was)),
          other.says(place(is)),
          Findings.NONE,
          is.in() == ParameterIn.PATH
              ? "its name is not sent; that in generated Java changes"
              : "names of header fields are the same in either case");
    }
    if (was.required() != is.required()) {
      findings.add(
          use,
          Optional.of(old.get("required").orElse(old).says(required(was))),
          Optional.of(other.get("required").orElse(other).says(required(is))),
          Effect.of(is.required(), was.required()),
          REQUIRED);
    }
    style(use, was, is);
    new OtherKeys(findings, use).compare(old, other, KNOWN);
    SchemaDiff.compare(findings, use, Spot.of(before, was.schema()), Spot.of(now, is.schema()));
  }

  private void style(Use use, Parameter was, Parameter is) {
    boolean plain = isScalar(before, was) && isScalar(now, is);
    String old = style(was, plain);
    String other = style(is, plain);
    if (!old.equals(other)) {
      findings.changed(
          use,
          at(before, was).says(old),
          at(now, is).says(other),
          Findings.BOTH,
          "values are written otherwise now, which the other side does not read");
      for (String key : List.of("style", "explode", "content")) {
        before.at(was.pointer()).get(key).map(Spot::pointer).ifPresent(findings::alsoToldBefore);
        now.at(is.pointer()).get(key).map(Spot::pointer).ifPresent(findings::alsoToldNow);
      }
    }
  }

  private static Spot at(Version version, Parameter parameter) {
    Spot at = version.at(parameter.pointer());
    return at.get("style").or(() -> at.get("explode")).or(() -> at.get("content")).orElse(at);
  }

  /** How a value is written; for what is no list and no object {@code explode} says nothing. */
  private static String style(Parameter parameter, boolean plain) {
    boolean exploded = parameter.style().explode() && !plain;
    return parameter
        .style()
        .mediaType()
        .orElse(parameter.style().name() + (exploded ? " exploded" : ""));
  }

  private static boolean isScalar(Version version, Parameter parameter) {
    Set<String> types = AllowedTypes.of(SchemaDiff.shape(Spot.of(version, parameter.schema())));
    return parameter.style().mediaType().isEmpty()
        && !types.isEmpty()
        && !types.contains("array")
        && !types.contains("object");
  }

  private void moved(Parameter was, Parameter is) {
    findings.moved(was.pointer(), is.pointer());
    findings.changed(
        use(is),
        before.at(was.pointer()).says(place(was)),
        now.at(is.pointer()).says(place(is)),
        Findings.BOTH,
        "what clients send in the old place means nothing now; a server has to look in the new one");
    SchemaDiff.compare(findings, use(is), Spot.of(before, was.schema()), Spot.of(now, is.schema()));
  }

  private void added(Parameter is) {
    findings.added(
        use(is),
        now.at(is.pointer()).says(text(now, is)),
        is.required() ? Findings.BOTH : Findings.SERVERS,
        is.required()
            ? "requests without it are refused now; a server has to understand it"
            : "a server has to understand it now");
  }

  private void removed(Parameter was) {
    findings.removed(
        use(was),
        before.at(was.pointer()).says(text(before, was)),
        was.required() ? Findings.BOTH : Findings.CLIENTS,
        "what clients send in it means nothing now"
            + (was.required() ? "; a server may not ask for it any more" : ""));
  }

  private Use use(Parameter parameter) {
    return new Use(operation, Subject.PARAMETER, place(parameter), true);
  }

  private static String place(Parameter parameter) {
    return parameter.in().name().toLowerCase(Locale.ROOT) + " " + parameter.name();
  }

  private static String required(Parameter parameter) {
    return parameter.required() ? "required" : "optional";
  }

  private static String text(Version version, Parameter parameter) {
    return required(parameter) + " " + version.shapeText(Spot.of(version, parameter.schema()));
  }
}
