package dev.standin.server.http;

import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Optional;

/** Finds the generated method that a resource's method implements: it has the annotations. */
final class InterfaceMethod {

  private InterfaceMethod() {}

  /** Empty if none of the class's interfaces has such a method with a path. */
  static Optional<Method> of(Class<?> resource, String name, Class<?>[] parameterTypes) {
    return Arrays.stream(resource.getInterfaces())
        .flatMap(each -> Arrays.stream(each.getMethods()))
        .filter(method -> method.getName().equals(name))
        .filter(method -> Arrays.equals(method.getParameterTypes(), parameterTypes))
        .filter(method -> method.isAnnotationPresent(Path.class))
        .findFirst();
  }
}
