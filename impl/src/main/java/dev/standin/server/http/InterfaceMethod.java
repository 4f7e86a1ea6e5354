package dev.standin.server.http;

import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the generated method that a resource's method implements: it has the annotations. */
final class InterfaceMethod {

  private InterfaceMethod() {}

  /** Empty if none of its interfaces, or its superclasses', has such a method with a path. */
  static Optional<Method> of(Class<?> resource, String name, Class<?>[] parameterTypes) {
    return Stream.<Class<?>>iterate(resource, Objects::nonNull, Class::getSuperclass)
        .flatMap(each -> Arrays.stream(each.getInterfaces()))
        .flatMap(each -> Arrays.stream(each.getMethods()))
        .filter(method -> method.getName().equals(name))
        .filter(method -> Arrays.equals(method.getParameterTypes(), parameterTypes))
        .filter(method -> method.isAnnotationPresent(Path.class))
        .findFirst();
  }
}
