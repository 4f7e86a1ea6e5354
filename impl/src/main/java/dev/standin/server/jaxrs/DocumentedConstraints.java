package dev.standin.server.jaxrs;

import dev.standin.server.api.Refusal;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.validation.Validation;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.executable.ExecutableValidator;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.jspecify.annotations.Nullable;

/**
 * Refuses what violates the documented constraint of a parameter or of a property of the body,
 * which are annotations of the generated interfaces and models. Jersey's own validation does so by
 * an exception, and with a validator of its own for each server.
 */
final class DocumentedConstraints {

  static final String REQUIRED = "Field required";

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

  private final Method declared;

  /** The indexes of parameters that must have a value, in the order of their names. */
  private final int[] required;

  private final boolean hasOthers;

  /**
   * Those of a method.
   *
   * @param declared the method of the generated interface
   */
  DocumentedConstraints(Method declared) {
    this.declared = declared;
    Parameter[] parameters = declared.getParameters();
    this.required =
        IntStream.range(0, parameters.length)
            .filter(index -> parameters[index].isAnnotationPresent(NotNull.class))
            .boxed()
            .sorted(Comparator.comparing(index -> parameters[index].getName()))
            .mapToInt(Integer::intValue)
            .toArray();
    Set<Class<?>> seen = new HashSet<>();
    this.hasOthers =
        Arrays.stream(parameters).anyMatch(it -> isLimited(it.getAnnotatedType(), true, seen));
  }

  /** Whether more is asked of values of a type than that there is one. */
  private static boolean isLimited(AnnotatedType type, boolean isParameter, Set<Class<?>> seen) {
    if (Arrays.stream(type.getAnnotations())
        .filter(it -> !isParameter || !(it instanceof NotNull))
        .anyMatch(DocumentedConstraints::isConstraint)) {
      return true;
    }
    if (type instanceof AnnotatedParameterizedType generic) {
      return Arrays.stream(generic.getAnnotatedActualTypeArguments())
          .anyMatch(it -> isLimited(it, false, seen));
    }
    return type.getType() instanceof Class<?> model
        && model.isRecord()
        && seen.add(model)
        && Arrays.stream(model.getRecordComponents())
            .map(RecordComponent::getAnnotatedType)
            .anyMatch(it -> isLimited(it, false, seen));
  }

  /** So is what holds several of one kind. */
  private static boolean isConstraint(Annotation annotation) {
    Class<? extends Annotation> type = annotation.annotationType();
    return type.isAnnotationPresent(Constraint.class)
        || NotNull.class.getPackage().equals(type.getPackage());
  }

  /**
   * Of several violations the first by its place: which one is told must not be a matter of luck.
   *
   * @param resource what is to be called
   * @param method its method, or that of the interface which it implements
   * @param arguments what it would be called with
   */
  Optional<Refusal> refusal(Object resource, Method method, @Nullable Object[] arguments) {
    if (hasOthers) {
      return Lazy.VALIDATOR.validateParameters(resource, method, arguments).stream()
          .min(Comparator.comparing(violation -> violation.getPropertyPath().toString()))
          .map(this::toRefusal);
    }
    for (int index : required) {
      if (arguments[index] == null) {
        return Optional.of(toRefusal(index, List.of(), REQUIRED));
      }
    }
    return Optional.empty();
  }

  private Refusal toRefusal(ConstraintViolation<?> violation) {
    List<String> below = new ArrayList<>();
    int index = -1;
    for (Path.Node node : violation.getPropertyPath()) {
      switch (node.getKind()) {
        case METHOD -> {}
        case PARAMETER -> index = node.as(Path.ParameterNode.class).getParameterIndex();
        default -> below.add(String.valueOf(node.getName()));
      }
    }
    return toRefusal(
        index, below, violation.getInvalidValue() == null ? REQUIRED : violation.getMessage());
  }

  /** Of a parameter, or of what is in the body. */
  private Refusal toRefusal(int index, List<String> below, String message) {
    Optional<SentParameter> parameter = new ApiMethod(declared).parameter(index);
    if (parameter.isPresent()) {
      return Refusal.badParameter(parameter.get().in(), parameter.get().name(), message);
    }
    List<String> path = new ArrayList<>(List.of("body"));
    path.addAll(below);
    return Refusal.badBody(path, message);
  }
}
