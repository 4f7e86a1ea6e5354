package dev.standin.server.jaxrs;

import dev.standin.server.refusal.Refusal;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says which parameter or body property violates its documented constraint. */
final class Violations {

  private Violations() {}

  /**
   * Of several violations the first by its place: which one is told must not be a matter of luck.
   */
  static Refusal toRefusal(ConstraintViolationException violations) {
    return violations.getConstraintViolations().stream()
        .min(Comparator.comparing(violation -> violation.getPropertyPath().toString()))
        .map(Violations::toRefusal)
        .orElseThrow(() -> new IllegalArgumentException("no violation", violations));
  }

  private static Refusal toRefusal(ConstraintViolation<?> violation) {
    List<String> below = new ArrayList<>();
    Optional<SentParameter> parameter = Optional.empty();
    Path.@Nullable MethodNode method = null;
    for (Path.Node node : violation.getPropertyPath()) {
      switch (node.getKind()) {
        case METHOD -> method = node.as(Path.MethodNode.class);
        case PARAMETER -> {
          if (method != null) {
            parameter = parameter(violation, method, node.as(Path.ParameterNode.class));
          }
        }
        default -> below.add(String.valueOf(node.getName()));
      }
    }
    if (parameter.isPresent()) {
      SentParameter sent = parameter.get();
      return Refusal.badParameter(sent.in(), sent.name(), messageOf(violation));
    }
    List<String> path = new ArrayList<>(List.of("body"));
    path.addAll(below);
    return Refusal.badBody(path, messageOf(violation));
  }

  private static Optional<SentParameter> parameter(
      ConstraintViolation<?> violation, Path.MethodNode method, Path.ParameterNode node) {
    Class<?>[] types = method.getParameterTypes().toArray(Class<?>[]::new);
    return ApiMethod.of(violation.getRootBeanClass(), method.getName(), types)
        .flatMap(generated -> generated.parameter(node.getParameterIndex()));
  }

  private static String messageOf(ConstraintViolation<?> violation) {
    return violation.getInvalidValue() == null ? "Field required" : violation.getMessage();
  }
}
