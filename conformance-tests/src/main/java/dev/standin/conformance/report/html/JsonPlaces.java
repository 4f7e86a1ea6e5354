package dev.standin.conformance.report.html;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/**
 * Where in a JSON text the value at a JSON Pointer is written, with its member name if it has one.
 */
final class JsonPlaces {

  private static final JsonFactory JSON = new JsonFactory();

  private final Map<String, Place> places = new HashMap<>();

  private JsonPlaces(String text) {
    try (JsonParser parser = JSON.createParser(text)) {
      read(parser);
    } catch (IOException e) {
      // What was read up to here is still where it is.
    }
  }

  /**
   * The place of the value, or of its nearest ancestor that is there; the whole text if none is.
   */
  static Place find(String text, String pointer) {
    Map<String, Place> places = new JsonPlaces(text).places;
    for (String at = pointer;
        !at.isEmpty();
        at = at.substring(0, Math.max(0, at.lastIndexOf('/')))) {
      Place place = places.get(at);
      if (place != null) {
        return place;
      }
    }
    return places.getOrDefault("", new Place(0, text.length()));
  }

  private void read(JsonParser parser) throws IOException {
    Deque<Integer> starts = new ArrayDeque<>();
    int member = -1;
    for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
      int start = (int) parser.currentTokenLocation().getCharOffset();
      if (token == JsonToken.FIELD_NAME) {
        member = start;
        continue;
      }
      int from = member >= 0 ? member : start;
      member = -1;
      if (token.isStructStart()) {
        starts.push(from);
        continue;
      }
      parser.finishToken();
      int end = (int) parser.currentLocation().getCharOffset();
      String pointer = parser.getParsingContext().pathAsPointer().toString();
      places.putIfAbsent(pointer, new Place(token.isStructEnd() ? starts.pop() : from, end));
    }
  }

  /** From the first character to behind the last. */
  record Place(int start, int end) {}
}
