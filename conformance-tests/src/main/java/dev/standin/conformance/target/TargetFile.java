package dev.standin.conformance.target;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import dev.standin.conformance.result.Reasons;
import dev.standin.conformance.result.Secrets;
import dev.standin.conformance.result.Waivers;
import dev.standin.specs.document.Operation;
import dev.standin.specs.document.SecurityScheme;
import dev.standin.specs.page.SpecException;
import dev.standin.specs.page.SpecPage;
import dev.standin.specs.page.YamlTree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What no document says about a server. The README of this module describes the file.
 *
 * @param credentials secrets by security scheme, the first tenant's first
 * @param headers sent with every request, though the document names none of them
 * @param parameters values for required parameters and body properties
 * @param owners the values that scope a conversation, by parameter or body property, the first
 *     tenant's first
 * @param things where what other paths are about comes from, by path template
 * @param allowed operations that may be asked though they are not about one thing that was given
 */
public record TargetFile(
    Map<String, List<String>> credentials,
    Map<String, String> headers,
    Map<String, JsonNode> parameters,
    Map<String, List<String>> owners,
    Thing conversations,
    Map<String, Thing> things,
    Set<String> allowed,
    Optional<Failing> failing,
    Waivers waivers,
    Secrets secrets,
    Optional<YamlCursor> place) {

  /** In place of names of operations. */
  static final String ALL = "all";

  /** What is known of a server without a file. */
  public static TargetFile none() {
    return new TargetFile(
        Map.of(),
        Map.of(),
        Map.of(),
        Map.of(),
        Thing.none(),
        Map.of(),
        Set.of(),
        Optional.empty(),
        Waivers.none(),
        Secrets.none(),
        Optional.empty());
  }

  /** The value given under this name, with another UUID each time where it asks for one. */
  Optional<JsonNode> parameter(String name) {
    return Optional.ofNullable(parameters.get(name))
        .map(
            value ->
                JsonTexts.map(
                    value, text -> text.replace("${uuid}", UUID.randomUUID().toString())));
  }

  /**
   * Reads a target file, and the files that it names, relative to its directory.
   *
   * @throws SpecException if something is wrong with it; the message names key, file and line
   */
  public static TargetFile read(Path file, Environment environment) {
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(file);
    } catch (IOException e) {
      throw new SpecException(
          new dev.standin.specs.page.SpecLocation(file.toString(), 1), "cannot be read");
    }
    SpecPage page = new SpecPage(file.toString(), bytes);
    YamlCursor root = new YamlCursor(YamlTree.read(page).whole(), JsonPointer.empty(), environment);
    root.withKeys(
        "credentials",
        "headers",
        "parameters",
        "owners",
        "conversations",
        "things",
        "allow",
        "failure",
        "known-failures",
        "untested",
        "inapplicable");
    return read(root, Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(Path.of("")));
  }

  private static TargetFile read(YamlCursor root, Path directory) {
    Map<String, List<String>> credentials = lists(root.optional("credentials"));
    Map<String, List<String>> owners = lists(root.optional("owners"));
    return new TargetFile(
        credentials,
        root.optional("headers").map(YamlCursor::textsByName).orElse(Map.of()),
        root.optional("parameters").map(TargetFile::values).orElse(Map.of()),
        owners,
        root.optional("conversations")
            .map(place -> Thing.read(place, directory, owners.keySet()))
            .orElseGet(Thing::none),
        things(root, directory, owners),
        root.optional("allow").map(place -> Set.copyOf(place.texts())).orElse(Set.of()),
        root.optional("failure").map(Failing::read),
        new Waivers(
            reasons(root, "known-failures", directory),
            reasons(root, "untested", directory),
            reasons(root, "inapplicable", directory)),
        secrets(credentials, root.environment()),
        Optional.of(root));
  }

  /** Whether the server is one that may be lost, so that everything may be asked. */
  boolean allowsAll() {
    return allowed.equals(Set.of(ALL));
  }

  /** Whether it names the operation under {@code allow}, or makes things by calling it. */
  boolean allows(Operation operation) {
    return allowed.contains(operation.operationId())
        || conversations.source().calls(operation)
        || things.values().stream().anyMatch(thing -> thing.source().calls(operation));
  }

  /** What is sent for a security scheme, the first tenant's before another's. */
  List<String> secrets(SecurityScheme scheme) {
    return credentials.getOrDefault(scheme.name(), List.of()).stream()
        .map(secret -> sent(scheme, secret))
        .toList();
  }

  /** Basic credentials are written as {@code user:password} (RFC 7617, section 2). */
  private static String sent(SecurityScheme scheme, String secret) {
    boolean basic = scheme instanceof SecurityScheme.Http http && http.scheme().equals("basic");
    return basic && secret.contains(":")
        ? Base64.getEncoder().encodeToString(secret.getBytes(StandardCharsets.UTF_8))
        : secret;
  }

  private static Map<String, Thing> things(
      YamlCursor root, Path directory, Map<String, List<String>> owners) {
    Map<String, Thing> things = new LinkedHashMap<>();
    root.optional("things")
        .ifPresent(
            place ->
                place
                    .entries()
                    .forEach(
                        (path, at) ->
                            things.put(path, Thing.read(at, directory, owners.keySet()))));
    return things;
  }

  private static Reasons reasons(YamlCursor root, String key, Path directory) {
    Optional<YamlCursor> place = root.optional(key);
    if (place.isEmpty()) {
      return Reasons.none();
    }
    if (!place.get().node().isTextual()) {
      return Reasons.at(root.tree(), place.get().pointer());
    }
    Path file = directory.resolve(place.get().text());
    if (!Files.isReadable(file)) {
      throw place.get().error("names " + file + ", which cannot be read");
    }
    return Reasons.read(file);
  }

  private static Map<String, List<String>> lists(Optional<YamlCursor> place) {
    Map<String, List<String>> lists = new LinkedHashMap<>();
    place.ifPresent(found -> found.entries().forEach((name, at) -> lists.put(name, at.texts())));
    return lists;
  }

  private static Map<String, JsonNode> values(YamlCursor place) {
    Map<String, JsonNode> values = new TreeMap<>();
    place.entries().forEach((name, at) -> values.put(name, at.value()));
    return values;
  }

  private static Secrets secrets(Map<String, List<String>> credentials, Environment environment) {
    Map<String, String> placeholders = new TreeMap<>();
    credentials.values().forEach(list -> list.forEach(secret -> placeholders.put(secret, "***")));
    placeholders.putAll(environment.used());
    return new Secrets(placeholders);
  }
}
