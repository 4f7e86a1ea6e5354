package dev.standin.conformance.result;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import dev.standin.conformance.model.CaseId;
import dev.standin.conformance.model.Check;
import dev.standin.conformance.model.ConformanceCase;
import dev.standin.specs.page.SourcedTree;
import dev.standin.specs.page.SpecException;
import dev.standin.specs.page.SpecLocation;
import dev.standin.specs.page.SpecPage;
import dev.standin.specs.page.YamlTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Why some cases do not have to pass, as a person wrote it down: a YAML mapping from case id, or
 * its leading parts, to the reason; known failures also by the id of a finding.
 */
public final class Reasons {

  /** A line of the mapping. */
  public record Reason(String address, String text, SpecLocation location) {}

  private final List<Reason> reasons;

  private Reasons(List<Reason> reasons) {
    this.reasons = List.copyOf(reasons);
  }

  public static Reasons none() {
    return new Reasons(List.of());
  }

  /**
   * The reasons in a file.
   *
   * @throws SpecException if the file is not such a mapping; the message says where
   */
  public static Reasons read(Path file) {
    try {
      SourcedTree tree =
          YamlTree.read(new SpecPage(file.toString(), Files.readAllBytes(file))).whole();
      return at(tree, JsonPointer.empty());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  /**
   * The reasons in a part of a file.
   *
   * @throws SpecException if the part is not such a mapping; the message says where
   */
  public static Reasons at(SourcedTree tree, JsonPointer pointer) {
    JsonNode mapping = tree.root().at(pointer);
    if (!mapping.isObject()) {
      throw tree.sources().error(pointer, "expected a mapping from case id to reason");
    }
    List<Reason> reasons = new ArrayList<>();
    for (Map.Entry<String, JsonNode> entry : mapping.properties()) {
      JsonPointer at = pointer.appendProperty(entry.getKey());
      if (!entry.getValue().isTextual() || entry.getValue().asText().isBlank()) {
        throw tree.sources()
            .error(at, "expected `<case id>: <reason>`, got `" + entry.getValue().asText() + "`");
      }
      reasons.add(new Reason(entry.getKey(), entry.getValue().asText(), tree.sources().locate(at)));
    }
    return new Reasons(reasons);
  }

  /** The reason given for this case; empty if there is none. */
  public Optional<Reason> of(ConformanceCase asked) {
    return of(asked.id().toString());
  }

  /** The reason given for this id of a case or of a finding; empty if there is none. */
  public Optional<Reason> of(String id) {
    return reasons.stream().filter(each -> CaseId.isUnder(id, each.address())).findFirst();
  }

  public List<Reason> all() {
    return reasons;
  }

  /** A sentence for each reason that is given for none of the cases, and for no finding. */
  public List<String> unmatched(List<ConformanceCase> cases) {
    return reasons.stream()
        .filter(each -> cases.stream().noneMatch(asked -> asked.id().isUnder(each.address())))
        .filter(each -> !Check.isNamed(each.address().replaceFirst(".*/", "")))
        .map(each -> each.location() + ": no case " + each.address() + "; take the line out")
        .toList();
  }
}
