package dev.standin.generated;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.TYPE_USE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The number is this number of times an integer (JSON Schema Validation 2020-12, section 6.2.1),
 * which Bean Validation has no constraint for.
 */
@Target({FIELD, PARAMETER, TYPE_USE})
@Retention(RUNTIME)
@Constraint(validatedBy = MultipleOf.Validator.class)
public @interface MultipleOf {

  /** The number, as JSON writes it; more than zero. */
  String value();

  /** What is said of a number that is none. */
  String message() default "must be a multiple of {value}";

  /** For Bean Validation. */
  Class<?>[] groups() default {};

  /** For Bean Validation. */
  Class<? extends Payload>[] payload() default {};

  /** Checks it. */
  final class Validator implements ConstraintValidator<MultipleOf, Number> {

    private BigDecimal step = BigDecimal.ONE;

    @Override
    public void initialize(MultipleOf constraint) {
      step = new BigDecimal(constraint.value());
    }

    @Override
    public boolean isValid(@Nullable Number number, ConstraintValidatorContext context) {
      return number == null || new BigDecimal(number.toString()).remainder(step).signum() == 0;
    }
  }
}
