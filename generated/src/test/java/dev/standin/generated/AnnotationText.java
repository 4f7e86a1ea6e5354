package dev.standin.generated;

import java.lang.annotation.Annotation;
import java.lang.reflect.Array;
import java.lang.reflect.Method;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Annotations as they are written in sources: without packages and defaults. */
final class AnnotationText {

  private AnnotationText() {}

  static String of(Annotation annotation) {
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
}
