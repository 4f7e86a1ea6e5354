package dev.standin.server.jaxrs;

import dev.standin.server.api.StrictUuid;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.glassfish.jersey.internal.inject.ExtractorException;
import org.jspecify.annotations.Nullable;

/** Reads parameters by the letter where JAX-RS would guess: any text is a boolean to it. */
final class StrictParamConverterProvider implements ParamConverterProvider {

  /** A number as JSON writes it (RFC 8259, section 6). */
  private static final Pattern NUMBER =
      Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][-+]?[0-9]+)?");

  private static final Map<Class<?>, Function<String, Object>> PARSERS =
      Map.of(
          Boolean.class, StrictParamConverterProvider::parseBoolean,
          LocalDate.class, text -> parseTime(text, LocalDate::parse, "date, such as 2026-01-31"),
          OffsetDateTime.class,
              text ->
                  parseTime(
                      text, OffsetDateTime::parse, "date and time, such as 2026-01-31T12:00:00Z"),
          UUID.class, StrictUuid::parse,
          Integer.class, text -> parseNumber(text, Integer::valueOf, "whole number of 32 bits"),
          Long.class, text -> parseNumber(text, Long::valueOf, "whole number of 64 bits"),
          Float.class, text -> parseNumber(text, Float::valueOf, "number"),
          Double.class, text -> parseNumber(text, Double::valueOf, "number"),
          BigDecimal.class, text -> parseNumber(text, BigDecimal::new, "number"));

  @Override
  @SuppressWarnings("unchecked")
  public <T> @Nullable ParamConverter<T> getConverter(
      Class<T> type, Type genericType, Annotation[] annotations) {
    Function<String, Object> parser = PARSERS.get(type);
    return parser == null ? null : new Strict<>(text -> (T) parser.apply(text));
  }

  private static Object parseNumber(String text, Function<String, ?> parse, String kind) {
    if (!NUMBER.matcher(text).matches()) {
      throw new IllegalArgumentException("Input should be a number");
    }
    try {
      return parse.apply(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("Input should be a " + kind, e);
    }
  }

  /** RFC 3339, section 5.6. */
  private static Object parseTime(String text, Function<String, ?> parse, String form) {
    try {
      return parse.apply(text);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException("Input should be a " + form, e);
    }
  }

  private static Boolean parseBoolean(String text) {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException("Input should be true or false");
    };
  }

  /** A converter by this function, whose {@link IllegalArgumentException} the caller is told. */
  record Strict<T>(Function<String, T> parse) implements ParamConverter<T> {

    @Override
    public @Nullable T fromString(@Nullable String text) {
      try {
        return text == null ? null : parse.apply(text);
      } catch (IllegalArgumentException e) {
        // Of a list's values Jersey would take it for a failure.
        throw new ExtractorException(e);
      }
    }

    @Override
    public String toString(T value) {
      return value.toString();
    }
  }
}
