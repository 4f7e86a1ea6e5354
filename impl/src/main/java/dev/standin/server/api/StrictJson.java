package dev.standin.server.api;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.function.Function;

/** JSON by RFC 8259 and nothing beside it: no value is made of another type's. */
public final class StrictJson {

  private StrictJson() {}

  /** A mapper that takes one value, with every key once, each of its declared type. */
  public static ObjectMapper mapper() {
    JsonMapper.Builder builder =
        JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(texts())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            // A model whose document allows further properties says so itself.
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            // A parse error must not quote the body, nor name the class that reads it.
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION);
    for (LogicalType type :
        new LogicalType[] {
          LogicalType.Textual, LogicalType.Boolean, LogicalType.Integer, LogicalType.Float
        }) {
      builder.withCoercionConfig(
          type,
          config -> {
            for (CoercionInputShape shape : CoercionInputShape.values()) {
              if (!isOwnShape(type, shape)) {
                config.setCoercion(shape, CoercionAction.Fail);
              }
            }
          });
    }
    return builder.build();
  }

  /** Of what is text in JSON, and which the library would make of numbers and arrays too. */
  private static SimpleModule texts() {
    return new SimpleModule()
        .addDeserializer(
            OffsetDateTime.class, new Text<>(OffsetDateTime.class, OffsetDateTime::parse))
        .addDeserializer(LocalDate.class, new Text<>(LocalDate.class, LocalDate::parse))
        .addDeserializer(URI.class, new Text<>(URI.class, URI::create))
        .addDeserializer(byte[].class, new Text<>(byte[].class, Base64.getDecoder()::decode));
  }

  private static final class Text<T> extends StdScalarDeserializer<T> {

    private static final long serialVersionUID = 1L;

    private final transient Function<String, T> parse;

    Text(Class<T> type, Function<String, T> parse) {
      super(type);
      this.parse = parse;
    }

    @Override
    public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
      if (!parser.hasToken(JsonToken.VALUE_STRING)) {
        context.reportInputMismatch(this, "not a text");
      }
      try {
        return parse.apply(parser.getText());
      } catch (DateTimeParseException | IllegalArgumentException e) {
        return context.reportInputMismatch(this, "not of the documented format");
      }
    }
  }

  private static boolean isOwnShape(LogicalType type, CoercionInputShape shape) {
    return switch (type) {
      case Textual -> shape == CoercionInputShape.String || shape == CoercionInputShape.EmptyString;
      case Boolean -> shape == CoercionInputShape.Boolean;
      case Integer -> shape == CoercionInputShape.Integer;
      default -> shape == CoercionInputShape.Float || shape == CoercionInputShape.Integer;
    };
  }
}
