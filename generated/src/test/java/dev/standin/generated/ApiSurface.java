package dev.standin.generated;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.validation.Constraint;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.stream.Collectors;
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
        .forEach(annotation -> line("  " + AnnotationText.of(annotation)));
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
            .map(it -> " " + AnnotationText.of(it))
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
        Stream.of(parameter.getAnnotations()).map(AnnotationText::of).sorted();
    String nullable = isNullable(parameter.getAnnotatedType()) ? "@Nullable " : "";
    return annotations.collect(Collectors.joining(" ", "", " "))
        + nullable
        + type(parameter.getParameterizedType())
        + " "
        + parameter.getName();
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
