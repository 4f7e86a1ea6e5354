package dev.standin.conformance.judge;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.BigIntegerNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ValueNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * Reads one JSON text as RFC 8259 has it between systems: UTF-8, no byte order mark, one value and
 * nothing behind it, no name twice in an object.
 */
final class StrictJson {

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .nodeFactory(new Numbers())
          .build();

  private StrictJson() {}

  /**
   * The value that the octets are.
   *
   * @throws MalformedJsonException if the octets are not such a text; the message says why
   */
  static JsonNode parse(byte[] octets) throws MalformedJsonException {
    String text = decode(octets);
    if (text.startsWith("\uFEFF")) {
      throw new MalformedJsonException("it starts with a byte order mark");
    }
    try {
      JsonNode value = JSON.readTree(text);
      if (value.isMissingNode()) {
        throw new MalformedJsonException("it is blank");
      }
      return value;
    } catch (JsonProcessingException e) {
      throw new MalformedJsonException(e.getOriginalMessage());
    }
  }

  private static String decode(byte[] octets) throws MalformedJsonException {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(octets)).toString();
    } catch (CharacterCodingException e) {
      throw new MalformedJsonException("it is not UTF-8");
    }
  }

  /** One node for one number, as JSON Schema compares: 1.0 is 1 (2020-12 Core, section 4.2.2). */
  private static final class Numbers extends JsonNodeFactory {

    private static final long serialVersionUID = 1L;

    /** Of digits; a number of a billion would fill the memory. */
    private static final int LONGEST = 1000;

    @Override
    public ValueNode numberNode(BigDecimal number) {
      BigDecimal plain = number.stripTrailingZeros();
      if (plain.scale() > 0 || plain.precision() - plain.scale() > LONGEST) {
        return DecimalNode.valueOf(number);
      }
      BigInteger whole = plain.toBigIntegerExact();
      if (whole.bitLength() < Integer.SIZE) {
        return numberNode(whole.intValue());
      }
      return whole.bitLength() < Long.SIZE
          ? numberNode(whole.longValue())
          : BigIntegerNode.valueOf(whole);
    }
  }

  /** Octets that are not a JSON text. */
  static final class MalformedJsonException extends Exception {

    private static final long serialVersionUID = 1L;

    MalformedJsonException(String message) {
      super(message);
    }
  }
}
