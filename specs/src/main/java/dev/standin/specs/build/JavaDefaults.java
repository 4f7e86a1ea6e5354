package dev.standin.specs.build;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.standin.specs.document.ReferenceResolver;
import dev.standin.specs.unsupported.JavaText;
import dev.standin.specs.unsupported.JavaValues;
import java.util.stream.Stream;

/**
 * Writes defaults as Java: of many types the generator writes what does not compile, or is another
 * value. What no value of its schema can be is left out.
 */
final class JavaDefaults {

  /** A default of a property, as a Java expression. */
  private static final String OF_PROPERTY = "x-default-java";

  /** A default of a property that is a list of constants, as an expression of their values. */
  private static final String OF_CONSTANTS = "x-default-constants";

  /** A default of a parameter, as the text of a Java literal. */
  private static final String OF_PARAMETER = "x-default-value";

  private JavaDefaults() {}

  /**
   * Writes the default of a property, whose schema is changed.
   *
   * @param root of the document, for what the schema refers to
   */
  static void ofProperty(JsonNode root, ObjectNode schema) {
    JsonNode value = schema.path("default");
    JsonNode items = ReferenceResolver.follow(root, schema.path("items"));
    if (value.isArray() && !value.isEmpty() && items.has("enum")) {
      schema.remove("default");
      if (value.valueStream().allMatch(each -> JavaValues.isOfSchema(each, items))) {
        JavaValues.list(value, items).ifPresent(java -> schema.put(OF_CONSTANTS, java));
      }
      return;
    }
    if (value.isMissingNode()
        || (JavaValues.isOfSchema(value, schema) && isLeftToGenerator(schema))) {
      return;
    }
    schema.remove("default");
    if (!isLeftToGenerator(schema)) {
      JavaValues.expression(value, schema).ifPresent(java -> schema.put(OF_PROPERTY, java));
    }
  }

  /** Writes the default of a parameter, which is changed as its schema is. */
  static void ofParameter(ObjectNode parameter, ObjectNode schema) {
    JsonNode value = schema.path("default");
    // JAX-RS has one text, from which it makes a list of one.
    JsonNode one = value.isArray() && value.size() == 1 ? value.get(0) : value;
    if (!value.isMissingNode()) {
      schema.remove("default");
      JsonNode of = value.isArray() ? schema.path("items") : schema;
      boolean isRead = JavaValues.expression(one, of).isPresent();
      if (one.isValueNode() && JavaValues.isOfSchema(one, of) && isRead) {
        parameter.put(OF_PARAMETER, JavaText.literal(one.asText()));
      }
    }
  }

  /** Whether the generator writes the default: it knows the constants of enums. */
  private static boolean isLeftToGenerator(JsonNode schema) {
    return Stream.of("enum", "$ref", "allOf", "anyOf", "oneOf").anyMatch(schema::has);
  }
}
