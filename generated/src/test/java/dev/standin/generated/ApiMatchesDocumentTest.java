package dev.standin.generated;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.Valid;
import java.lang.reflect.Parameter;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every generated interface says what its document says. */
class ApiMatchesDocumentTest {

  static Stream<GeneratedApi> apis() {
    return GeneratedApi.all();
  }

  @ParameterizedTest
  @MethodSource("apis")
  void hasOneMethodForEachOperation(GeneratedApi api) {
    assertThat(api.methods())
        .map(method -> GeneratedApi.httpMethod(method) + " " + GeneratedApi.path(method))
        .containsExactlyInAnyOrderElementsOf(
            api.document().operations().stream()
                .map(it -> it.method() + " " + it.fullPath())
                .toList());
  }

  @ParameterizedTest
  @MethodSource("apis")
  void hasNoModelThatIsEmpty(GeneratedApi api) {
    assertThat(api.models())
        .filteredOn(Class::isRecord)
        .allSatisfy(model -> assertThat(model.getRecordComponents()).isNotEmpty());
  }

  /** Bean Validation calls that old, and Hibernate Validator warns of each (HV000271). */
  @ParameterizedTest
  @MethodSource("apis")
  void validatesWhatIsInAListAndNotTheList(GeneratedApi api) {
    Stream<Parameter> sent =
        api.methods().stream().flatMap(method -> Stream.of(method.getParameters()));
    Stream<Parameter> inside =
        api.models().stream()
            .flatMap(model -> Stream.of(model.getDeclaredConstructors()))
            .flatMap(constructor -> Stream.of(constructor.getParameters()));
    assertThat(Stream.concat(sent, inside))
        .filteredOn(each -> each.isAnnotationPresent(Valid.class))
        .extracting(Parameter::getType)
        .doesNotContain(List.class, Map.class);
  }

  /** Whatever Java makes of the names. */
  @ParameterizedTest
  @MethodSource("apis")
  void namesThePropertiesOfTheDocument(GeneratedApi api) {
    JsonNode schemas = api.document().root().at("/components/schemas");
    for (Class<?> model : api.models()) {
      JsonNode properties =
          schemas.path(model.getSimpleName().replaceFirst("Dto$", "")).path("properties");
      // What has several forms is held as its JSON value.
      boolean hasForms =
          model.isRecord() && model.getRecordComponents()[0].getName().equals("value");
      if (model.isRecord() && properties.isObject() && !hasForms) {
        assertThat(Stream.of(model.getDeclaredConstructors()[longest(model)].getParameters()))
            .as("%s", model)
            .filteredOn(each -> each.isAnnotationPresent(JsonProperty.class))
            .extracting(each -> each.getAnnotation(JsonProperty.class).value())
            .containsExactlyInAnyOrderElementsOf(
                properties.propertyStream().map(Map.Entry::getKey).toList());
      }
    }
  }

  private static int longest(Class<?> model) {
    return IntStream.range(0, model.getDeclaredConstructors().length)
        .boxed()
        .max(Comparator.comparing(i -> model.getDeclaredConstructors()[i].getParameterCount()))
        .orElseThrow();
  }
}
