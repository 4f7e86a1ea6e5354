package dev.standin.specs;

import static dev.standin.specs.Pages.utf8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.standin.specs.contract.Contract;
import dev.standin.specs.document.SpecDocument;
import dev.standin.specs.page.SpecPage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The accepted pages, as their vendors might serve them another time, promise the same. */
class NearlyRightPagesTest {

  private static final SpecCatalog CATALOG = SpecCatalog.load(Path.of(""));

  private static final Map<String, SpecFiles> FILES = SpecFiles.in(Path.of(""));

  private static final String FENCE = "````";

  /** What vendors put above a contract, none of which is one. */
  private static final String SAMPLES =
      """
      ```bash cURL theme={null}
      curl -X DELETE https://api.example.com/things/1
      ```

      ```json 200 theme={null}
      {"openapi": "the name of a property"}
      ```

      ```yaml delete.yaml
      openapi: not a version
      ```

      """;

  static Stream<String> vendors() {
    return CATALOG.vendors().stream();
  }

  @ParameterizedTest
  @MethodSource("vendors")
  void inWindowsLines(String vendor) {
    assertThat(contract(vendor, text -> text.replace("\n", "\r\n"))).isEqualTo(contract(vendor));
  }

  @ParameterizedTest
  @MethodSource("vendors")
  void behindAByteOrderMark(String vendor) {
    SpecDocument marked = read(vendor, text -> "\uFEFF" + text);

    assertThat(Contract.of(marked)).isEqualTo(contract(vendor));
    assertThat(marked.root()).isEqualTo(CATALOG.document(vendor).root());
  }

  static Stream<Arguments> ofFencedPages() {
    List<UnaryOperator<String>> changes =
        List.of(
            text -> text.replaceFirst(FENCE + "(.*\\n)", SAMPLES + FENCE + "$1"),
            text -> withHeading(text).replace(FENCE, "```"),
            text -> withHeading(text).replace(FENCE, "~~~"));
    return CATALOG.vendors().stream()
        .filter(vendor -> text(vendor).contains(FENCE))
        .flatMap(vendor -> changes.stream().map(change -> Arguments.of(vendor, change)));
  }

  @ParameterizedTest
  @MethodSource("ofFencedPages")
  void withOtherThingsAboveTheFence(String vendor, UnaryOperator<String> change) {
    Contract changed = contract(vendor, change);
    int more = (int) (change.apply(text(vendor)).lines().count() - text(vendor).lines().count());

    assertThat(changed.text().lines())
        .as("the same promises, further down the page")
        .containsExactlyElementsOf(
            contract(vendor).text().lines().map(line -> further(line, more)).toList());
  }

  @ParameterizedTest
  @MethodSource("vendors")
  void inJson(String vendor) {
    SpecDocument document = CATALOG.document(vendor);
    String json = document.root().toPrettyString();
    String operation =
        document.operations().get(0).method() + " " + document.operations().get(0).path();
    String page =
        document.operations().size() > 1
            ? json
            : "## " + operation + "\n\n```json\n" + json + "\n```\n";

    SpecDocument read = SpecReader.read(vendor, new SpecPage("page", utf8(page)), Optional.empty());

    assertThat(texts(Contract.of(read))).isEqualTo(texts(contract(vendor)));
  }

  private static String withHeading(String page) {
    return page.replaceFirst(
        FENCE + "yaml .*?(\\w+) (/\\S*)\\n",
        "## $1 https://api.example.com$2\n\n" + FENCE + "yaml\n");
  }

  private static String further(String line, int lines) {
    int number = line.lastIndexOf(':') + 1;
    return line.isEmpty()
        ? ""
        : line.substring(0, number) + (Integer.parseInt(line.substring(number)) + lines);
  }

  private static List<String> texts(Contract contract) {
    return contract.text().lines().map(Contract::withoutPageLine).toList();
  }

  private static String text(String vendor) {
    return new String(CATALOG.document(vendor).page().bytes(), StandardCharsets.UTF_8);
  }

  private static Contract contract(String vendor) {
    return Contract.of(CATALOG.document(vendor));
  }

  private static Contract contract(String vendor, UnaryOperator<String> change) {
    return Contract.of(read(vendor, change));
  }

  private static SpecDocument read(String vendor, UnaryOperator<String> change) {
    SpecPage page =
        new SpecPage(CATALOG.document(vendor).page().file(), utf8(change.apply(text(vendor))));
    return SpecReader.read(
        vendor, page, Optional.ofNullable(FILES.get(vendor)).map(SpecFiles::sidecar));
  }
}
