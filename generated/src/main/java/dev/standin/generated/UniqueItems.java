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
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * No two items are the same (JSON Schema Validation 2020-12, section 6.4.3), which Bean Validation
 * has no constraint for.
 */
@Target({FIELD, PARAMETER, TYPE_USE})
@Retention(RUNTIME)
@Constraint(validatedBy = UniqueItems.Validator.class)
public @interface UniqueItems {

  /** What is said of a list that has one item twice. */
  String message() default "must not have an item twice";

  /** For Bean Validation. */
  Class<?>[] groups() default {};

  /** For Bean Validation. */
  Class<? extends Payload>[] payload() default {};

  /** Checks it. */
  final class Validator implements ConstraintValidator<UniqueItems, List<?>> {

    @Override
    public boolean isValid(@Nullable List<?> items, ConstraintValidatorContext context) {
      Set<@Nullable Object> seen = new HashSet<>();
      return items == null
          || items.stream()
              // To JSON `1` and `1.0` are one number.
              .map(it -> it instanceof BigDecimal number ? number.stripTrailingZeros() : it)
              .allMatch(seen::add);
    }
  }
}
