package dev.standin.specs.change;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Compares the headers of a response. */
final class HeadersDiff {

  private static final Words REQUIRED =
      Words.of(
          "",
          "",
          "answers without it are wrong now",
          "a client that counts on it can be answered without it");

  private final Findings findings;
  private final String operation;
  private final String status;

  HeadersDiff(Findings findings, String operation, String status) {
    this.findings = findings;
    this.operation = operation;
    this.status = status;
  }

  void compare(Spot before, Spot now) {
    Map<String, Spot> old = byName(before);
    Map<String, Spot> other = byName(now);
    Set<String> names = new LinkedHashSet<>(old.keySet());
    names.addAll(other.keySet());
    for (String name : names) {
      Spot was = old.get(name);
      Spot is = other.get(name);
      if (was != null && is != null) {
        header(was, is);
      } else if (is != null) {
        findings.added(
            use(is.key()),
            is.resolved().says(text(is)),
            isRequired(is) ? Findings.SERVERS : Findings.NONE,
            isRequired(is)
                ? "answers without it are wrong now"
                : "a client ignores what it does not know");
      } else if (was != null) {
        findings.removed(
            use(was.key()),
            was.resolved().says(text(was)),
            Findings.CLIENTS,
            "a client that reads it does not find it any more");
      }
    }
  }

  private void header(Spot was, Spot is) {
    Use use = use(is.key());
    Spot header = was.resolved();
    Spot now = is.resolved();
    if (!was.key().equals(is.key())) {
      findings.moved(was.pointer(), is.pointer());
      findings.changed(
          use,
          was.says(was.key()),
          is.says(is.key()),
          Findings.NONE,
          "names of header fields are the same in either case");
    }
    if (isRequired(was) != isRequired(is)) {
      findings.add(
          use,
          Optional.of(header.get("required").orElse(header).says(required(was))),
          Optional.of(now.get("required").orElse(now).says(required(is))),
          Effect.of(isRequired(is), isRequired(was)),
          REQUIRED);
    }
    new OtherKeys(findings, use).compare(header, now, List.of("required", "schema", "content"));
    SchemaDiff.compare(findings, use, schema(header), schema(now));
  }

  /** Case does not count (RFC 9110, section 5.1); what {@code content} says is said there. */
  private static Map<String, Spot> byName(Spot response) {
    Map<String, Spot> byName = new LinkedHashMap<>();
    response
        .get("headers")
        .map(Spot::resolved)
        .map(Spot::entries)
        .orElse(List.of())
        .forEach(header -> byName.put(header.key().toLowerCase(Locale.ROOT), header));
    byName.remove("content-type");
    return byName;
  }

  private Use use(String name) {
    return new Use(operation, Subject.HEADER, status + " header " + name, false);
  }

  private static boolean isRequired(Spot header) {
    return header.resolved().node().path("required").asBoolean();
  }

  private static String required(Spot header) {
    return isRequired(header) ? "required" : "optional";
  }

  private static String text(Spot header) {
    Spot schema = schema(header.resolved());
    return required(header) + " " + schema.version().shapeText(schema);
  }

  private static Spot schema(Spot header) {
    return header
        .get("schema")
        .or(
            () ->
                header.get("content").map(Spot::entries).orElse(List.of()).stream()
                    .findFirst()
                    .flatMap(media -> media.get("schema")))
        .map(Spot::resolved)
        .orElse(header.any());
  }
}
