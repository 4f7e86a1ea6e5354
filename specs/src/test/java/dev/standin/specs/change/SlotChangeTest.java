package dev.standin.specs.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Exact statuses, ranges and {@code default} are compared by what covers each status. */
class SlotChangeTest {

  private static String document(String responses) {
    return """
        openapi: 3.1.0
        info: {title: Things, version: '1'}
        paths:
          /things:
            delete:
              operationId: deleteThings
              responses:
        """
        + Stream.of(responses.split(" ", -1))
            .map(slot -> slot.split("=", 2))
            .map(
                slot ->
                    "        '%s': {description: x, content: {application/json: {schema: {type: %s}}}}\n"
                        .formatted(slot[0], slot[1]))
            .collect(Collectors.joining());
  }

  /** Each change as {@code +404 []}, {@code -404 [S]} or {@code 404 [CS]}. */
  private static List<String> changes(String before, String now) {
    return Versions.between(document(before), document(now)).changes().stream()
        .map(
            change ->
                change.kind().replace("added", "+").replace("removed", "-").replace("changed", "")
                    + change.place().split(" ", 2)[0]
                    + "["
                    + Versions.letters(change.impacts()).replace("-", "")
                    + "]")
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          200=object; 200=object 404=object; +404[S]; -404[S]
          200=object; 200=object 201=object; +201[CS]; -201[S]
          200=object; 201=object; -200[S] +201[CS]; -201[S] +200[CS]
          200=object 404=object; 404=object; -200[CS]; +200[CS]
          200=object 4XX=object; 200=object 4XX=object 404=object; +404[]; -404[]
          200=object 4XX=object; 200=object 4XX=object 404=string; +404[] 404[CS]; -404[] 404[CS]
          200=object default=object; 200=object default=object 404=object; +404[]; -404[]
          200=object default=object; 200=object default=object 202=object; +202[CS]; -202[S]
          default=object; 202=object default=object; +202[]; -202[]
          200=object 4XX=object; 200=object 404=object; -4XX[S] +404[]; -404[] +4XX[S]
          200=object default=object; 200=object 4XX=object 5XX=object; -default[] +4XX[] +5XX[]; -4XX[] -5XX[] +default[]
          200=object 4XX=object; 200=object default=object; -4XX[] +default[S]; -default[S] +4XX[]
          200=object 4XX=object; 200=object 4XX=string; 4XX[CS]; 4XX[CS]
          """)
  void isTold(String before, String now, String there, String back) {
    assertThat(changes(before, now)).containsExactlyInAnyOrder(there.split(" ", -1));
    assertThat(changes(now, before)).containsExactlyInAnyOrder(back.split(" ", -1));
  }

  @ParameterizedTest
  @CsvSource({
    "application/json;charset=utf-8, -",
    "application/json;version=2, -",
    "application/problem+json, CS"
  })
  void parametersOfTheOnlyMediaTypeAreNoChange(String mediaType, String letters) {
    String before = document("200=object");
    ChangeReport report =
        Versions.between(before, before.replace("application/json", "'" + mediaType + "'"));

    assertThat(report.changes())
        .isNotEmpty()
        .allSatisfy(change -> assertThat(Versions.letters(change.impacts())).isEqualTo(letters));
  }
}
