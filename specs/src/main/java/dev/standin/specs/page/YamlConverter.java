package dev.standin.specs.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * Makes a Jackson tree of YAML nodes and notes the page line of each. Used once. Pointers are built
 * as text (RFC 6901, section 3): large documents have hundreds of thousands.
 */
final class YamlConverter {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  /** How many lists and objects aliases may repeat; what exceeds it is an alias bomb. */
  private static final int MOST_REPEATS = 100_000;

  private static final int DEEPEST = 500;

  private final SpecPage page;
  private final int firstLine;
  private final Map<String, Integer> lines = new HashMap<>();
  private final Deque<Node> path = new ArrayDeque<>();
  private final Set<Node> converted = new HashSet<>();
  private final List<SpecNote> leftOut = new ArrayList<>();
  private int repeats;

  YamlConverter(SpecPage page, int firstLine) {
    this.page = page;
    this.firstLine = firstLine;
  }

  SourcedTree convert(Node root) {
    JsonNode tree =
        convert(root, "", lineOf(root)).orElseThrow(() -> error(root, "is no value of JSON."));
    return new SourcedTree(tree, new SourceMap(page.file(), Map.copyOf(lines)), leftOut);
  }

  /** Empty for what JSON does not have: one such value loses no document. */
  private Optional<JsonNode> convert(Node node, String pointer, int line) {
    if (node instanceof ScalarNode scalar) {
      Optional<JsonNode> value = scalar(scalar);
      value.ifPresentOrElse(
          it -> lines.put(pointer, line),
          () ->
              leftOut.add(
                  new SpecNote(
                      new SpecLocation(page.file(), lineOf(node)),
                      1,
                      "`" + scalar.getValue() + "` is a value that JSON does not have",
                      false)));
      return value;
    }
    lines.put(pointer, line);
    if (path.contains(node)) {
      throw error(node, "an alias refers to what contains it.");
    }
    if (path.size() == DEEPEST) {
      throw error(node, "is nested deeper than " + DEEPEST + " levels.");
    }
    if (!converted.add(node) && ++repeats > MOST_REPEATS) {
      throw error(node, "aliases repeat more than " + MOST_REPEATS + " lists and objects.");
    }
    path.push(node);
    JsonNode tree =
        node instanceof MappingNode mapping
            ? object(mapping, pointer)
            : array((SequenceNode) node, pointer);
    path.pop();
    return Optional.of(tree);
  }

  private ObjectNode object(MappingNode mapping, String pointer) {
    ObjectNode object = JSON.objectNode();
    for (NodeTuple tuple : mapping.getValue()) {
      String key = key(tuple.getKeyNode());
      String at = pointer + "/" + key.replace("~", "~0").replace("/", "~1");
      if (object.has(key)) {
        int before = lines.getOrDefault(at, firstLine);
        throw error(
            tuple.getKeyNode(),
            "the key `" + key + "` appears twice, first on line " + before + ". Keep one.");
      }
      convert(tuple.getValueNode(), at, lineOf(tuple.getKeyNode()))
          .ifPresent(value -> object.set(key, value));
    }
    return object;
  }

  private ArrayNode array(SequenceNode sequence, String pointer) {
    ArrayNode array = JSON.arrayNode();
    for (Node item : sequence.getValue()) {
      convert(item, pointer + "/" + array.size(), lineOf(item)).ifPresent(array::add);
    }
    return array;
  }

  /**
   * A value of the YAML 1.2 core schema (section 10.3); empty for what JSON cannot hold:
   * infinities, not-a-number, values with tags of their own.
   */
  private static Optional<JsonNode> scalar(ScalarNode scalar) {
    Tag tag = scalar.getTag();
    String text = scalar.getValue();
    if (tag.equals(Tag.STR)) {
      return Optional.of(JSON.textNode(text));
    }
    if (tag.equals(Tag.NULL)) {
      return Optional.of(JSON.nullNode());
    }
    if (tag.equals(Tag.BOOL)) {
      return Optional.of(JSON.booleanNode(text.toLowerCase(Locale.ROOT).equals("true")));
    }
    try {
      if (tag.equals(Tag.INT)) {
        return Optional.of(integer(text));
      }
      return tag.equals(Tag.FLOAT)
          ? Optional.of(DecimalNode.valueOf(new BigDecimal(text)))
          : Optional.empty();
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static JsonNode integer(String text) {
    BigInteger value;
    if (text.startsWith("0x")) {
      value = new BigInteger(text.substring(2), 16);
    } else if (text.startsWith("0o")) {
      value = new BigInteger(text.substring(2), 8);
    } else {
      value = new BigInteger(text);
    }
    if (value.bitLength() < Integer.SIZE) {
      return JSON.numberNode(value.intValue());
    }
    return value.bitLength() < Long.SIZE
        ? JSON.numberNode(value.longValue())
        : JSON.numberNode(value);
  }

  /** Keys of JSON are text: an unquoted {@code 200:} is taken as written. */
  private String key(Node key) {
    if (key instanceof ScalarNode scalar) {
      return scalar.getValue();
    }
    throw error(key, "a key has to be text, not a list or an object.");
  }

  private int lineOf(Node node) {
    return node.getStartMark().map(mark -> firstLine + mark.getLine()).orElse(firstLine);
  }

  private SpecException error(Node node, String message) {
    return page.error(lineOf(node), message);
  }
}
