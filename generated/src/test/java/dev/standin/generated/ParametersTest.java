package dev.standin.generated;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.standin.specs.document.Operation;
import dev.standin.specs.document.ReferenceResolver;
import dev.standin.specs.document.RequestBody;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.Parameter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The parameters of the methods are those of the operations, and say which may be missing. */
class ParametersTest {

  private static final String OPERATIONS = "dev.standin.generated.GeneratedApi#operations";

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource(OPERATIONS)
  void areThoseOfTheDocument(GeneratedApi api, Operation operation) {
    List<String> documented =
        operation.parameters().stream()
            .map(it -> it.in() + " " + it.name() + (it.required() ? " required" : ""))
            .toList();
    assertThat(parameters(api, operation))
        .filteredOn(parameter -> place(parameter).isPresent())
        .extracting(parameter -> place(parameter).orElseThrow() + required(parameter))
        .containsExactlyInAnyOrderElementsOf(documented);
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource(OPERATIONS)
  void areNullableIfTheyMayBeMissing(GeneratedApi api, Operation operation) {
    assertThat(parameters(api, operation))
        .allSatisfy(
            parameter -> {
              boolean neverNull =
                  parameter.isAnnotationPresent(NotNull.class)
                      || parameter.isAnnotationPresent(DefaultValue.class);
              assertThat(parameter.getAnnotatedType().isAnnotationPresent(Nullable.class))
                  .isNotEqualTo(neverNull);
            });
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource(OPERATIONS)
  void haveTheDefaultsAndValuesOfTheDocument(GeneratedApi api, Operation operation) {
    for (Parameter parameter : parameters(api, operation)) {
      Optional<String> place = place(parameter);
      Optional<JsonNode> schema =
          operation.parameters().stream()
              .filter(it -> place.equals(Optional.of(it.in() + " " + it.name())))
              .map(it -> ReferenceResolver.follow(api.document().root(), it.schema().node()))
              .findFirst();
      JsonNode given = schema.orElse(MissingNode.getInstance()).path("default");
      JsonNode value = given.isArray() && given.size() == 1 ? given.get(0) : given;
      // A default that no value can be is none.
      List<String> allowed = schema.stream().flatMap(ParametersTest::values).toList();
      boolean isAllowed = allowed.isEmpty() || allowed.contains(value.asText());
      DefaultValue written = parameter.getAnnotation(DefaultValue.class);
      if (value.isValueNode() && !value.isNull() && isAllowed) {
        assertThat(written).as("%s", place).isNotNull();
        assertThat(written.value()).isEqualTo(value.asText());
      } else {
        assertThat(written).as("%s", place).isNull();
      }
      if (parameter.getType().isEnum()) {
        assertThat(Stream.of(parameter.getType().getEnumConstants()).map(String::valueOf))
            .containsExactlyElementsOf(values(schema.orElseThrow()).toList());
      }
    }
  }

  private static Stream<String> values(JsonNode schema) {
    Stream<JsonNode> values =
        schema.has("const") ? Stream.of(schema.get("const")) : schema.path("enum").valueStream();
    return values.filter(value -> !value.isNull()).map(JsonNode::asText);
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource(OPERATIONS)
  void haveTheBodyOfTheDocument(GeneratedApi api, Operation operation) {
    List<Parameter> bodies =
        parameters(api, operation).stream()
            .filter(parameter -> place(parameter).isEmpty())
            .filter(parameter -> !parameter.isAnnotationPresent(FormParam.class))
            .toList();
    List<String> documented =
        operation.requestBody().filter(body -> !isForm(body)).stream()
            .map(body -> body.required() ? " required" : "")
            .toList();
    assertThat(bodies)
        .allMatch(ParametersTest::isValidated)
        .extracting(ParametersTest::required)
        .isEqualTo(documented);
  }

  /** Of a list what is in it is validated, of octets nothing (HV000271). */
  private static boolean isValidated(Parameter body) {
    return body.getAnnotatedType() instanceof AnnotatedParameterizedType list
        ? list.getAnnotatedActualTypeArguments()[0].isAnnotationPresent(Valid.class)
        : body.isAnnotationPresent(Valid.class) != body.getType().isArray();
  }

  private static boolean isForm(RequestBody body) {
    return body.content().containsKey("application/x-www-form-urlencoded");
  }

  private static List<Parameter> parameters(GeneratedApi api, Operation operation) {
    return List.of(api.methodOf(operation).getParameters());
  }

  private static String required(Parameter parameter) {
    return parameter.isAnnotationPresent(NotNull.class) ? " required" : "";
  }

  private static Optional<String> place(Parameter parameter) {
    return Stream.of(parameter.getAnnotations())
        .flatMap(
            annotation -> {
              if (annotation instanceof PathParam path) {
                return Stream.of("PATH " + path.value());
              } else if (annotation instanceof QueryParam query) {
                return Stream.of("QUERY " + query.value());
              } else if (annotation instanceof HeaderParam header) {
                return Stream.of("HEADER " + header.value());
              } else if (annotation instanceof CookieParam cookie) {
                return Stream.of("COOKIE " + cookie.value());
              }
              return Stream.of();
            })
        .findFirst();
  }
}
