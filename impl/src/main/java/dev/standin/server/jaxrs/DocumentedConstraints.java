package dev.standin.server.jaxrs;

import dev.standin.server.refusal.Refusal;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.validation.Validation;
import jakarta.validation.executable.ExecutableValidator;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.jspecify.annotations.Nullable;

/**
 * Refuses what violates the documented constraint of a parameter or of a property of the body,
 * which are annotations of the generated interfaces and models. Jersey's own validation does so by
 * an exception, and with a validator of its own for each server.
 */
final class DocumentedConstraints {

  /** Made when it is first asked, since it loads some five hundred classes. */
  private static final class Lazy {
    static final ExecutableValidator VALIDATOR =
        Validation.byDefaultProvider()
            .configure()
            // Without the expression language, which no message uses.
            .messageInterpolator(new ParameterMessageInterpolator())
            .buildValidatorFactory()
            .getValidator()
            .forExecutables();
  }

  private DocumentedConstraints() {}

  /**
   * Of several violations the first by its place: which one is told must not be a matter of luck.
   *
   * @param resource what is to be called
   * @param method its method, or that of the interface which it implements
   * @param arguments what it would be called with
   */
  static Optional<Refusal> refusal(Object resource, Method method, @Nullable Object[] arguments) {
    Set<ConstraintViolation<Object>> violations =
        Lazy.VALIDATOR.validateParameters(resource, method, arguments);
    return violations.stream()
        .min(Comparator.comparing(violation -> violation.getPropertyPath().toString()))
        .map(DocumentedConstraints::toRefusal);
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
