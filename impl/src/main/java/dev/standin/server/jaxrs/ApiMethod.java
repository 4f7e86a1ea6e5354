package dev.standin.server.jaxrs;

import dev.standin.server.api.ApiDescription;
import dev.standin.specs.document.Operation;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The generated method that a resource's method implements: it has the annotations. */
record ApiMethod(Method method) {

  /** Empty if none of its interfaces, or its superclasses', has such a method with a path. */
  static Optional<ApiMethod> of(Class<?> resource, String name, Class<?>[] parameterTypes) {
    return Stream.<Class<?>>iterate(resource, Objects::nonNull, Class::getSuperclass)
        .flatMap(each -> Arrays.stream(each.getInterfaces()))
        .flatMap(each -> Arrays.stream(each.getMethods()))
        .filter(method -> method.getName().equals(name))
        .filter(method -> Arrays.equals(method.getParameterTypes(), parameterTypes))
        .filter(method -> method.isAnnotationPresent(Path.class))
        .findFirst()
        .map(ApiMethod::new);
  }

  /** The operation of the document that it was generated from. */
  Optional<Operation> operation(ApiDescription api) {
    String path = withoutExpressions(method.getAnnotation(Path.class).value());
    return api.document().knownOperations().stream()
        .filter(operation -> operation.fullPath().equals(path))
        .filter(operation -> isOf(operation.method()))
        .findFirst();
  }

  private boolean isOf(String verb) {
    return Arrays.stream(method.getAnnotations())
        .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
        .anyMatch(http -> http != null && http.value().equals(verb));
  }

  /** Its parameters that have one value. */
  List<SentParameter> singles() {
    return Arrays.stream(method.getParameters())
        .filter(parameter -> !Collection.class.isAssignableFrom(parameter.getType()))
        .map(Parameter::getAnnotations)
        .flatMap(annotations -> sent(annotations).stream())
        .toList();
  }

  /** Whether it has the fields of a form as parameters. */
  boolean readsForm() {
    return Arrays.stream(method.getParameters())
        .anyMatch(parameter -> parameter.isAnnotationPresent(FormParam.class));
  }

  /** How its parameter of this index is sent; empty for a body. */
  Optional<SentParameter> parameter(int index) {
    return sent(method.getParameterAnnotations()[index]);
  }

  private static Optional<SentParameter> sent(Annotation[] annotations) {
    return Arrays.stream(annotations).flatMap(each -> SentParameter.of(each).stream()).findFirst();
  }

  /** A template as a document writes it: without the expressions that a parameter may have. */
  private static String withoutExpressions(String template) {
    StringBuilder plain = new StringBuilder();
    int depth = 0;
    boolean inExpression = false;
    for (int i = 0; i < template.length(); i++) {
      char c = template.charAt(i);
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      inExpression = depth > 0 && (inExpression || c == ':');
      if (!inExpression) {
        plain.append(c);
      }
    }
    return plain.toString();
  }
}
