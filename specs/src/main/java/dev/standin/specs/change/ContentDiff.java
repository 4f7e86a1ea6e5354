package dev.standin.specs.change;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Compares the media types of a body and their schemas.
 *
 * @param added whom a further media type breaks
 * @param removed whom one that is gone breaks
 */
record ContentDiff(
    Findings findings,
    Use use,
    Set<Impact> added,
    String whyAdded,
    Set<Impact> removed,
    String whyRemoved) {

  /** Compares what stands under {@code content} of two bodies. */
  void compare(Spot before, Spot now) {
    Map<String, Spot> old = mediaTypes(before);
    Map<String, Spot> other = mediaTypes(now);
    Set<String> all = new LinkedHashSet<>(old.keySet());
    all.addAll(other.keySet());
    for (String mediaType : all) {
      Spot was = old.get(mediaType);
      Spot is = other.get(mediaType);
      Use media = use.below(mediaType);
      if (was != null && is != null) {
        findings.moved(was.pointer(), is.pointer());
        new OtherKeys(findings, media).compare(was, is, List.of("schema"));
        SchemaDiff.compare(findings, media, schema(was), schema(is));
      } else if (is != null) {
        findings.added(media, is.says(shape(is)), added, whyAdded);
      } else if (was != null) {
        findings.removed(media, was.says(shape(was)), removed, whyRemoved);
      }
    }
  }

  /** The media types of a body with their schemas. */
  static String text(Spot body) {
    List<String> texts = new ArrayList<>();
    mediaTypes(body).forEach((name, media) -> texts.add(name + " " + shape(media)));
    return texts.isEmpty() ? "-" : String.join(", ", texts);
  }

  /** By name, of which case and spaces do not count (RFC 9110, section 8.3.1). */
  static Map<String, Spot> mediaTypes(Spot body) {
    Map<String, Spot> byName = new LinkedHashMap<>();
    body.get("content")
        .map(Spot::resolved)
        .map(Spot::entries)
        .orElse(List.of())
        .forEach(media -> byName.put(media.key().toLowerCase(Locale.ROOT).replace(" ", ""), media));
    return byName;
  }

  private static String shape(Spot mediaType) {
    Spot schema = schema(mediaType);
    return schema.version().shapeText(schema);
  }

  static Spot schema(Spot mediaType) {
    return mediaType.get("schema").map(Spot::resolved).orElse(mediaType.any());
  }
}
