package dev.standin.conformance.run;

import dev.standin.conformance.model.ConformanceCase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Why some cases are not asked of a server, as a person wrote it down: a YAML mapping from case id,
 * or its leading parts, to the reason.
 */
public final class Reasons {

  private final String file;
  private final Map<String, String> reasons;

  private Reasons(String file, Map<String, String> reasons) {
    this.file = file;
    this.reasons = reasons;
  }

  public static Reasons none() {
    return new Reasons("", Map.of());
  }

  /**
   * The reasons in a file.
   *
   * @throws IllegalArgumentException if the file is not such a mapping; the message says where
   */
  public static Reasons read(Path file) {
    Map<String, String> reasons = new TreeMap<>();
    try {
      Object loaded =
          new Load(LoadSettings.builder().setLabel(file.toString()).build())
              .loadFromString(Files.readString(file, StandardCharsets.UTF_8));
      if (loaded instanceof Map<?, ?> mapping) {
        mapping.forEach((id, reason) -> reasons.put(text(file, id), text(file, reason)));
      } else if (loaded != null) {
        throw new IllegalArgumentException(file + ":1: expected a mapping from case id to reason");
      }
    } catch (YamlEngineException e) {
      throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Reasons(file.toString(), reasons);
  }

  /** The reason given for this case; empty if there is none. */
  public Optional<String> of(ConformanceCase asked) {
    return reasons.entrySet().stream()
        .filter(entry -> asked.id().isUnder(entry.getKey()))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  /** A sentence for each reason that is given for none of the cases. */
  public List<String> unmatched(List<ConformanceCase> cases) {
    List<String> unmatched = new ArrayList<>();
    for (String id : reasons.keySet()) {
      if (cases.stream().noneMatch(each -> each.id().isUnder(id))) {
        unmatched.add(file + ": no case " + id + "; take the line out");
      }
    }
    return unmatched;
  }

  private static String text(Path file, Object value) {
    if (value instanceof String text && !text.isBlank()) {
      return text;
    }
    throw new IllegalArgumentException(
        file + ": expected `<case id>: <reason>`, got `" + value + "`");
  }
}
