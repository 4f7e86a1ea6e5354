package dev.standin.generated;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import dev.standin.specs.document.Operation;
import dev.standin.specs.document.SecurityAlternative;
import dev.standin.specs.document.SecurityScheme;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import jakarta.validation.Valid;
import jakarta.ws.rs.Path;
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

  private static final String OPERATIONS = "dev.standin.generated.GeneratedApi#operations";

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
  void hasNoPathOnTheClass(GeneratedApi api) {
    assertThat(api.types())
        .allSatisfy(type -> assertThat(type.getAnnotation(Path.class).value()).isEmpty());
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

  /**
   * The annotations name schemes, and not which of them go together: who enforces them asks the
   * document.
   */
  @ParameterizedTest(name = "{0} {1}")
  @MethodSource(OPERATIONS)
  void namesTheSchemesOfTheDocument(GeneratedApi api, Operation operation) {
    assertThat(api.methodOf(operation).getAnnotationsByType(SecurityRequirement.class))
        .extracting(SecurityRequirement::name)
        .containsExactlyInAnyOrderElementsOf(
            operation.security().stream()
                .map(SecurityAlternative::schemes)
                .flatMap(List::stream)
                .filter(scheme -> isKnownToTheGenerator(api, scheme))
                .map(SecurityScheme::name)
                .distinct()
                .toList());
  }

  /** It leaves out OAuth without a flow. */
  private static boolean isKnownToTheGenerator(GeneratedApi api, SecurityScheme scheme) {
    String flows = "/components/securitySchemes/" + scheme.name() + "/flows";
    return !(scheme instanceof SecurityScheme.Other other)
        || !other.type().equals("oauth2")
        || !api.document().root().at(flows).isEmpty();
  }
}
