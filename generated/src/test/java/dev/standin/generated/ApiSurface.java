package dev.standin.generated;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What code that uses a generated package can see of it, for a person to read. */
final class ApiSurface {

  private final StringBuilder text = new StringBuilder();

  private ApiSurface() {}

  /** One line for each operation, annotation, parameter, response factory, model and property. */
  static String of(GeneratedApi api) throws IOException, URISyntaxException {
    ApiSurface surface = new ApiSurface();
    api.methods().forEach(surface::addOperation);
    models(api.type()).forEach(surface::addModel);
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
    JsonProperty property = component.getAccessor().getAnnotation(JsonProperty.class);
    String type = type(component.getGenericType());
    if (property == null) {
      return component.getName() + "?: " + type;
    }
    String orNull = isNullable(component.getAnnotatedType()) ? " | null" : "";
    return property.required()
        ? property.value() + ": " + type + orNull
        : property.value() + "?: " + type;
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

  private static List<Class<?>> models(Class<?> api) throws IOException, URISyntaxException {
    String packageName = api.getPackageName() + ".model";
    java.nio.file.Path directory =
        java.nio.file.Path.of(api.getProtectionDomain().getCodeSource().getLocation().toURI())
            .resolve(packageName.replace('.', '/'));
    if (!Files.exists(directory)) {
      return List.of();
    }
    try (Stream<java.nio.file.Path> files = Files.list(directory)) {
      return files
          .map(file -> file.getFileName().toString().replace(".class", ""))
          .sorted()
          .<Class<?>>map(name -> load(packageName + "." + name))
          .toList();
    }
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private void line(String line) {
    text.append(line).append('\n');
  }
}
