package dev.standin.generated;

import static org.assertj.core.api.Assertions.assertThat;

import dev.standin.generated.shop.model.Problem;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.util.List;
import java.util.Map;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.Test;

/** What the documents ask of values is asked of the models, with the meaning of JSON Schema. */
class ConstraintsOfModelsTest {

  @Test
  void aPatternNeedOnlyBeFoundInTheValue() {
    assertThat(violations(new Problem().title("\n a-b \n"))).isEmpty();
    assertThat(violations(new Problem().title("\""))).isEmpty();
    assertThat(violations(new Problem().title("ab \""))).containsExactly("title");
    assertThat(violations(new Problem().title("a\nb"))).containsExactly("title");
  }

  @Test
  void whatIsInsideIsCheckedToo() {
    Problem inner = new Problem().title("wrong");
    assertThat(violations(new Problem().causes(Map.of("one", inner))))
        .containsExactly("causes[one].title");
    assertThat(violations(new Problem().cause(inner))).containsExactly("cause.title");
    assertThat(violations(new Problem().others(List.of(inner)))).containsExactly("others[0].title");
  }

  private static List<String> violations(Object model) {
    try (ValidatorFactory factory =
        Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator())
            .buildValidatorFactory()) {
      Validator validator = factory.getValidator();
      return validator.validate(model).stream().map(it -> it.getPropertyPath().toString()).toList();
    }
  }
}
