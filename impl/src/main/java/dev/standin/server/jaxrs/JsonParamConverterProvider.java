package dev.standin.server.jaxrs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads parameters whose values are objects, or have several forms, as JSON (OpenAPI 3.1.0, section
 * 4.8.12.4). JAX-RS knows no way to read them, and an application that has one would not start.
 */
final class JsonParamConverterProvider implements ParamConverterProvider {

  private final ObjectMapper mapper;

  JsonParamConverterProvider(ObjectMapper mapper) {
    this.mapper = mapper;
  }

  @Override
  public <T> @Nullable ParamConverter<T> getConverter(
      Class<T> type, Type genericType, Annotation[] annotations) {
    boolean isJson = type.isRecord() || type == Object.class || Map.class.isAssignableFrom(type);
    if (!isJson) {
      return null;
    }
    JavaType generic = mapper.constructType(genericType);
    return new StrictParamConverterProvider.Strict<>(text -> type.cast(read(text, generic)));
  }

  private Object read(String text, JavaType type) {
    try {
      return mapper.treeToValue(tree(text), type);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("Input should be JSON of the documented form", e);
    }
  }

  /** What is no JSON is a text: one of several forms may be. */
  private JsonNode tree(String text) {
    try {
      return mapper.readTree(text);
    } catch (JsonProcessingException e) {
      return TextNode.valueOf(text);
    }
  }
}
