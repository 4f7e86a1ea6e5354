package dev.standin.specs.contract;

import dev.standin.specs.document.SpecDocument;
import dev.standin.specs.page.SpecException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a document promises, without its wording: all that a change of it could break somebody by.
 *
 * @param document clauses that hold for all operations: servers, and what is not known here
 * @param operations in the document's order
 * @param types those that the operations use, by name, in the order of their first use
 */
public record Contract(
    List<Clause> document, List<ContractOperation> operations, Map<String, NamedSchema> types) {

  /** Derives the contract of a document. */
  public static Contract of(SpecDocument document) {
    return new ContractDeriver(document).contract();
  }

  /**
   * Reads what {@link #text()} wrote.
   *
   * @param file the file as shown to a person
   * @throws SpecException if it is not such a text; it names the file's line
   */
  public static Contract read(String text, String file) {
    return new ContractReader(file).read(text);
  }

  /** All of it as lines for a person, each with its page line at the right: {@code 204 - :61}. */
  public String text() {
    return new ContractWriter(this).text();
  }

  /** A line of {@link #text()} without its page line. */
  public static String withoutPageLine(String line) {
    return line.replaceFirst(" {2,}:\\d+$", "");
  }

  /**
   * Whether both promise the same in the same form; page lines and the order of keys may differ.
   */
  public boolean isSameAs(Contract other) {
    return withoutLines().equals(other.withoutLines());
  }

  private Contract withoutLines() {
    Map<String, NamedSchema> bare = new LinkedHashMap<>();
    types.forEach((name, type) -> bare.put(name, type.withoutLines()));
    return new Contract(
        document.stream().map(Clause::withoutLine).toList(),
        operations.stream().map(ContractOperation::withoutLines).toList(),
        bare);
  }
}
