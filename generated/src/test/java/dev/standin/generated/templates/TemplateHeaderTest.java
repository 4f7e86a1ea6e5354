package dev.standin.generated.templates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateHeaderTest {

  private static final String HALF = "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa";
  private static final String SUM = HALF + HALF;
  private static final String OTHER = "b".repeat(64);
  private static final Upstream UPSTREAM =
      path ->
          Optional.ofNullable(
              Map.of("JavaJaxRS/spec/api.mustache", SUM, "_common/push.mustache", SUM).get(path));

  @Test
  void whatIsAsUpstreamHasItIsRight() {
    assertThat(problems("api.mustache", origin("JavaJaxRS/spec/api.mustache", SUM))).isEmpty();
    assertThat(problems("part.mustache", origin("JavaJaxRS/spec/api.mustache", SUM))).isEmpty();
    assertThat(problems("reply.mustache", "{{! A reply. No upstream file. }}text")).isEmpty();
  }

  @Test
  void anotherUpstreamIsNamedWithBothSumsAndWhatToDo() {
    assertThat(problems("api.mustache", origin("JavaJaxRS/spec/api.mustache", OTHER)))
        .singleElement()
        .asString()
        .contains("api.mustache was made from JavaJaxRS/spec/api.mustache")
        .contains(OTHER, "openapi-generator 9.9.9 has " + SUM)
        .contains("write the new sum into its header");
  }

  @Test
  void anUpstreamThatIsGoneIsNamed() {
    assertThat(problems("old.mustache", origin("JavaJaxRS/spec/old.mustache", SUM)))
        .singleElement()
        .asString()
        .contains("JavaJaxRS/spec/old.mustache", "9.9.9 has no such file");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "no comment",
        "{{! A comment that says nothing. }}",
        "{{! Upstream: JavaJaxRS/spec/api.mustache }}",
        "{{! Upstream: JavaJaxRS/spec/api.mustache\n sha256 abc }}",
        "{{! Upstream: JavaJaxRS/spec/api.mustache\n sha256 " + HALF + " }}",
        "{{! upstream: JavaJaxRS/spec/api.mustache\n sha256 " + HALF + HALF + " }}",
        "{{! sha256 " + HALF + HALF + " }}",
        "{{! Upstream: a\n sha256 " + HALF + HALF + "\n Upstream: b }} No upstream file.",
        "{{! Upstream: a }} sha256 " + HALF + HALF,
        "text {{! No upstream file. }}",
        "{{! Upstream: JavaJaxRS/spec/api.mustache\n sha256 "
            + HALF
            + HALF
            + "\n No upstream file. }}",
      })
  void aHeaderThatDoesNotSayWhatItIsFails(String text) {
    assertThat(problems("part.mustache", text))
        .anySatisfy(it -> assertThat(it).startsWith("part.mustache: the comment at its beginning"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"api.mustache", "push.mustache"})
  void oneOfOursDoesNotTakeThePlaceOfAnUpstreamOneUnawares(String name) {
    assertThat(problems(name, "{{! Ours. No upstream file. }}"))
        .singleElement()
        .asString()
        .contains("9.9.9 has a ", "/" + name, "without saying so");
  }

  private static String origin(String path, String sum) {
    return "{{! What it is.\n    Changed: this.\n    Upstream: %s\n      sha256 %s }}\ntext"
        .formatted(path, sum);
  }

  private static List<String> problems(String template, String text) {
    return TemplateHeader.of(template, text).problems(UPSTREAM, "9.9.9");
  }
}
