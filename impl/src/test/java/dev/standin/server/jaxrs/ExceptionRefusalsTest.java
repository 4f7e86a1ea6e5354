package dev.standin.server.jaxrs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.standin.server.api.Refusal;
import dev.standin.server.api.Refusal.Reason;
import dev.standin.server.api.StrictJson;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExceptionRefusalsTest {

  private final ObjectMapper mapper = StrictJson.mapper();

  @Test
  void aPropertyThatIsAbsentIsToldApartFromAValueOfAnotherType() {
    record Body(@JsonProperty(required = true) String user) {}

    assertThat(
            ExceptionRefusals.toRefusal(catchThrowable(() -> mapper.readValue("{}", Body.class))))
        .extracting(Refusal::location, Refusal::message)
        .containsExactly(List.of("body", "user"), "Field required");
    assertThat(
            ExceptionRefusals.toRefusal(
                catchThrowable(() -> mapper.readValue("{\"user\": 1}", Body.class))))
        .extracting(Refusal::location, Refusal::message)
        .containsExactly(List.of("body", "user"), "The value does not have its documented type");
  }

  @Test
  void aValueThatCannotBeWrittenIsOurs() {
    Refusal refusal =
        ExceptionRefusals.toRefusal(catchThrowable(() -> mapper.writeValueAsString(new Object())));

    assertThat(refusal.reason()).isEqualTo(Reason.FAILURE);
    assertThat(refusal.status()).isEqualTo(500);
  }
}
