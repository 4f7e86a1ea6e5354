package dev.standin.conformance.finding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.standin.conformance.model.Check;
import dev.standin.conformance.model.Level;
import dev.standin.conformance.model.Outcome;
import dev.standin.conformance.model.Verdict;
import dev.standin.conformance.model.Violation;
import dev.standin.conformance.report.SampleRun;
import dev.standin.specs.page.SpecLocation;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AnswerFindingsTest {

  @Test
  void nullsAreOneFindingWhereverTheyAre() {
    List<Finding> findings =
        Findings.of(
            List.of(
                answered("one", wrong("body at /a", "null found, string expected", "null")),
                answered("two", wrong("body at /b", "null found, object expected", "null")),
                answered("three", wrong("body at /c", "integer found, string expected", "7"))));

    assertThat(findings).extracting(Finding::actual).containsExactlyInAnyOrder("null", "7");
    assertThat(findings)
        .filteredOn(finding -> finding.actual().equals("null"))
        .singleElement()
        .satisfies(finding -> assertThat(finding.cases()).hasSize(2))
        .satisfies(
            finding ->
                assertThat(finding.consequences())
                    .singleElement()
                    .asString()
                    .contains("body at /b"));
  }

  @Test
  void datesWrittenAlikeAndEmptyObjectsAreOneFindingEach() {
    String schema = "/components/schemas/";
    String date = "does not match the date-time pattern";

    List<Finding> findings =
        Findings.of(
            List.of(
                answered(
                    "one",
                    wrong("body at /0/due", date, "\"1\"")
                        .ofSchema(schema + "Task/properties/due/format")),
                answered(
                    "two",
                    wrong("body at /time", date, "\"2\"")
                        .ofSchema(schema + "Note/properties/time/format")),
                answered("three", wrong("body", "no 'a'", "{}").ofSchema(schema + "A/required")),
                answered("four", wrong("body", "no 'b'", "{}").ofSchema(schema + "B/required")),
                answered(
                    "five", wrong("body at /n", "integer", "{}").ofSchema(schema + "N/type"))));

    assertThat(findings)
        .extracting(finding -> finding.cases().size())
        .containsExactlyInAnyOrder(2, 2, 1);
  }

  @Test
  void whatOneSchemaAsksForIsOneFindingWhereverItIs() {
    String any = "/paths/~1%s/get/responses/200/content/application~1json/schema/";
    String component = "/components/schemas/Pet/oneOf";

    List<Finding> findings =
        Findings.of(
            List.of(
                answered("three", wrong("body", "one of two", "{}").ofSchema(component)),
                answered("four", wrong("body at /pets/0", "one of two", "{}").ofSchema(component)),
                answered(
                    "five",
                    wrong("body at /age", "string found, integer expected", "\"\"")
                        .ofSchema(any.formatted("a") + "properties/age/type")),
                answered(
                    "six",
                    wrong("body at /size", "string found, integer expected", "\"\"")
                        .ofSchema(any.formatted("b") + "properties/size/type"))));

    assertThat(findings)
        .extracting(finding -> finding.cases().size())
        .containsExactlyInAnyOrder(2, 1, 1);
  }

  @Test
  void aPlaceInADocumentOfOneLineIsAPointer() {
    String keyword = "/components/schemas/Pet/required";
    Violation wrong = wrong("body", "a name", "{}").ofSchema(keyword);

    assertThat(Findings.of(List.of(answered("one", wrong.at(new SpecLocation("pets.json", 1))))))
        .extracting(Finding::source)
        .containsExactly("pets.json:1 at " + keyword);
  }

  private static Verdict answered(String variant, Violation violation) {
    return SampleRun.asked(variant, Outcome.PASSED, violation);
  }

  private static Violation wrong(String where, String expected, String actual) {
    return new Violation(
        Check.BODY_SCHEMA, Level.MUST, Set.of(), where, expected, actual, Optional.empty(), "");
  }
}
