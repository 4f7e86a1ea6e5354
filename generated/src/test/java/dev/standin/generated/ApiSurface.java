package dev.standin.generated;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.validation.Constraint;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Array;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What code that uses a generated package can see of it, for a person to read. */
final class ApiSurface {

  private final StringBuilder text = new StringBuilder();

  private ApiSurface() {}

  /** One line for each operation, annotation, parameter, response factory, model and property. */
  static String of(GeneratedApi api) {
    ApiSurface surface = new ApiSurface();
    api.methods().forEach(surface::addOperation);
    api.models().forEach(surface::addModel);
    return surface.text.toString();
  }

  private void addOperation(Method method) {
    String path = method.getAnnotation(Path.class).value();
    line(GeneratedApi.httpMethod(method) + " " + path + " = " + method.getName());
    Stream.of(method.getAnnotations())
        .filter(it -> !(it instanceof Path))
        .filter(it -> !it.annotationType().isAnnotationPresent(HttpMethod.class))
        .forEach(annotation -> line("  " + annotation(annotation)));
    Stream.of(method.getParameters()).forEach(it -> line("  takes " + parameter(it)));
    for (Method factory : GeneratedApi.factoriesOf(method)) {
      String parameters =
          Stream.of(factory.getParameters())
              .map(it -> type(it.getParameterizedType()) + " " + it.getName())
              .collect(Collectors.joining(", "));
      line("  gives " + factory.getName() + "(" + parameters + ")");
    }
  }

  private void addModel(Class<?> model) {
    if (model.isEnum()) {
      line(model.getSimpleName() + " = " + Arrays.toString(model.getEnumConstants()));
      return;
    }
    RecordComponent[] components = model.getRecordComponents();
    if (components.length == 1
        && components[0].getAccessor().isAnnotationPresent(JsonValue.class)) {
      line(model.getSimpleName() + " = " + type(components[0].getGenericType()));
      return;
    }
    line(model.getSimpleName());
    Stream.of(components).forEach(component -> line("  " + property(component)));
  }

  private static String property(RecordComponent component) {
    Method accessor = component.getAccessor();
    JsonProperty property = accessor.getAnnotation(JsonProperty.class);
    boolean required = property != null && property.required();
    String name = property == null ? component.getName() : property.value();
    String orNull = required && isNullable(component.getAnnotatedType()) ? " | null" : "";
    String constraints =
        Stream.of(accessor.getAnnotations())
            .filter(it -> it.annotationType().isAnnotationPresent(Constraint.class))
            .filter(it -> !(it instanceof NotNull))
            .map(it -> " " + annotation(it))
            .sorted()
            .collect(Collectors.joining());
    return name
        + (required ? ": " : "?: ")
        + type(component.getGenericType())
        + orNull
        + constraints;
  }

  private static String parameter(Parameter parameter) {
    Stream<String> annotations =
        Stream.of(parameter.getAnnotations()).map(ApiSurface::annotation).sorted();
    String nullable = isNullable(parameter.getAnnotatedType()) ? "@Nullable " : "";
    return annotations.collect(Collectors.joining(" ", "", " "))
        + nullable
        + type(parameter.getParameterizedType())
        + " "
        + parameter.getName();
  }

  /** As it is written in sources: without packages and defaults. */
  private static String annotation(Annotation annotation) {
    Class<? extends Annotation> type = annotation.annotationType();
    String elements =
        Stream.of(type.getDeclaredMethods())
            .sorted(Comparator.comparing(Method::getName))
            .filter(
                element ->
                    !Objects.deepEquals(valueOf(element, annotation), element.getDefaultValue()))
            .map(element -> assignment(element, annotation))
            .collect(Collectors.joining(", "));
    return "@" + type.getSimpleName() + (elements.isEmpty() ? "" : "(" + elements + ")");
  }

  private static String assignment(Method element, Annotation annotation) {
    String value = text(valueOf(element, annotation));
    return element.getName().equals("value") ? value : element.getName() + " = " + value;
  }

  private static Object valueOf(Method element, Annotation annotation) {
    try {
      return element.invoke(annotation);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String text(Object value) {
    if (value.getClass().isArray()) {
      return IntStream.range(0, Array.getLength(value))
          .mapToObj(i -> text(Array.get(value, i)))
          .collect(Collectors.joining(", "));
    }
    return value instanceof String ? "\"" + value + "\"" : value.toString();
  }

  private static boolean isNullable(AnnotatedType type) {
    return type.isAnnotationPresent(Nullable.class);
  }

  /** The type with its arguments, without packages. */
  private static String type(Type type) {
    return type.getTypeName().replaceAll("[a-z]\\w*\\.", "");
  }

  private void line(String line) {
    text.append(line).append('\n');
  }
}
