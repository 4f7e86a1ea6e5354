package dev.standin.server.http;

import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads parameters by the letter where JAX-RS would guess: any text is a boolean to it. */
final class StrictParameters implements ParamConverterProvider {

  @Override
  @SuppressWarnings("unchecked")
  public <T> @Nullable ParamConverter<T> getConverter(
      Class<T> type, Type genericType, Annotation[] annotations) {
    if (type == Boolean.class || type == boolean.class) {
      return (ParamConverter<T>) new Strict<>(StrictParameters::parseBoolean);
    }
    if (type == UUID.class) {
      return (ParamConverter<T>) new Strict<>(StrictUuid::parse);
    }
    return null;
  }

  private static Boolean parseBoolean(String text) {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException("Input should be true or false");
    };
  }

  private record Strict<T>(Function<String, T> parse) implements ParamConverter<T> {

    @Override
    public @Nullable T fromString(@Nullable String text) {
      return text == null ? null : parse.apply(text);
    }

    @Override
    public String toString(T value) {
      return value.toString();
    }
  }
}
