package dev.standin.generated;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Reads a property that may not be null, and may be left out where it is not required. Jackson's
 * own {@code Nulls.FAIL} takes the one for the other where a record is made.
 */
public final class NotNullDeserializer extends JsonDeserializer<Object>
    implements ContextualDeserializer {

  private final @Nullable BeanProperty property;

  /** Found when it is first needed: a type may contain itself. */
  private volatile @Nullable JsonDeserializer<Object> ofType;

  /** For Jackson, which asks it for one that knows its property. */
  public NotNullDeserializer() {
    this(null);
  }

  private NotNullDeserializer(@Nullable BeanProperty property) {
    this.property = property;
  }

  @Override
  public JsonDeserializer<?> createContextual(
      DeserializationContext context, BeanProperty property) {
    return new NotNullDeserializer(property);
  }

  @Override
  public Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
    JsonDeserializer<Object> deserializer = ofType;
    if (deserializer == null) {
      BeanProperty read = property();
      deserializer = context.findContextualValueDeserializer(read.getType(), read);
      ofType = deserializer;
    }
    return deserializer.deserialize(parser, context);
  }

  @Override
  public Object getNullValue(DeserializationContext context) throws JsonMappingException {
    throw InvalidNullException.from(context, property().getFullName(), property().getType());
  }

  @Override
  public @Nullable Object getAbsentValue(DeserializationContext context) {
    return null;
  }

  private BeanProperty property() {
    if (property == null) {
      throw new IllegalStateException("not made for a property");
    }
    return property;
  }
}
