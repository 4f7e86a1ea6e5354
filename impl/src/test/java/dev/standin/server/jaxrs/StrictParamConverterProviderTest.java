package dev.standin.server.jaxrs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.ext.ParamConverter;
import java.lang.annotation.Annotation;
import java.math.BigDecimal;
import java.util.Objects;
import org.glassfish.jersey.internal.inject.ExtractorException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrictParamConverterProviderTest {

  @Test
  void takesWhatJsonWrites() {
    assertThat(converter(Integer.class).fromString("-12")).isEqualTo(-12);
    assertThat(converter(Long.class).fromString("9000000000")).isEqualTo(9_000_000_000L);
    assertThat(converter(Double.class).fromString("1.5e3")).isEqualTo(1500.0);
    assertThat(converter(BigDecimal.class).fromString("0.10")).isEqualTo("0.10");
    assertThat(converter(Boolean.class).fromString("true")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " 1", "+1", "01", "0x1", "1f", "NaN", "1.5", "3000000000", "1e400"})
  void refusesWhatIsNoInteger(String text) {
    assertThatThrownBy(() -> converter(Integer.class).fromString(text))
        // Of any other exception Jersey makes a failure where it reads a list.
        .isExactlyInstanceOf(ExtractorException.class)
        .cause()
        .hasMessageMatching("Input should be a (whole )?number.*");
  }

  @Test
  void leavesTextAlone() {
    assertThat(
            new StrictParamConverterProvider()
                .getConverter(String.class, String.class, new Annotation[0]))
        .isNull();
  }

  private static <T> ParamConverter<T> converter(Class<T> type) {
    return Objects.requireNonNull(
        new StrictParamConverterProvider().getConverter(type, type, new Annotation[0]));
  }
}
