package dev.standin.conformance.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.SchemaContext;
import com.networknt.schema.format.Format;
import dev.standin.specs.document.OpenApiVersion;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The formats that OpenAPI adds to JSON Schema's (OpenAPI 3.0.3, section 4.4), and how much a
 * format weighs.
 *
 * <p>In a request: what OpenAPI 3.0 itself defines, and is read alike everywhere, must be kept; any
 * other format is an annotation (JSON Schema 2020-12, Validation, section 7.2.1) that a server may
 * leave unchecked. In an answer a server says itself that the value has the format; what names a
 * plain form must have it. Addresses of all kinds are read differently by honest programs.
 */
final class OpenApiFormats {

  private static final Set<String> DEFINED = Set.of("int32", "int64", "date", "date-time");
  private static final Set<String> PLAIN =
      Set.of("int32", "int64", "byte", "date", "date-time", "uuid", "ipv4", "ipv6");
  private static final Pattern BASE64 =
      Pattern.compile("(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?");

  private OpenApiFormats() {}

  /** The formats that must be kept; the others should be. */
  static Set<String> binding(Direction direction, OpenApiVersion version) {
    return switch (direction) {
      case ANSWER -> PLAIN;
      case REQUEST -> version.hasOwnSchemas() ? DEFINED : Set.of();
    };
  }

  static List<Format> all() {
    return List.of(
        new NodeFormat("int32", value -> fits(value, 31)),
        new NodeFormat("int64", value -> fits(value, 63)),
        new NodeFormat(
            "byte", value -> !value.isTextual() || BASE64.matcher(value.asText()).matches()));
  }

  /** Whether a number is within so many bits and a sign; what is no integer is not asked. */
  private static boolean fits(JsonNode value, int bits) {
    if (!value.isNumber()) {
      return true;
    }
    BigDecimal number = value.decimalValue().stripTrailingZeros();
    // Numbers of many digits are not written out to be measured.
    if (number.scale() > 0 || number.precision() - number.scale() > 40) {
      return number.scale() > 0;
    }
    BigInteger integer = number.toBigIntegerExact();
    return integer.bitLength() <= bits;
  }

  private record NodeFormat(String name, Predicate<JsonNode> accepts) implements Format {

    @Override
    public String getName() {
      return name;
    }

    @Override
    public boolean matches(ExecutionContext context, SchemaContext schema, JsonNode value) {
      return accepts.test(value);
    }
  }
}
