package dev.standin.server.fuzz;

import java.util.Map;

/** The statuses that HTTP has for any request, whatever a document declares. */
final class Statuses {

  private static final Map<Integer, String> REASONS =
      Map.ofEntries(
          Map.entry(400, "no valid HTTP, or a value that is not of its documented form"),
          Map.entry(401, "no credential, or a wrong one"),
          Map.entry(404, "no such path, or no such conversation"),
          Map.entry(405, "a method that the document does not have for the path"),
          Map.entry(406, "Accept allows none of the documented media types"),
          Map.entry(408, "the request did not come to its end in time"),
          Map.entry(413, "the body is larger than the server takes"),
          Map.entry(414, "the target is longer than the server takes"),
          Map.entry(415, "a body of a media type that is not documented"),
          Map.entry(431, "more header fields, or longer ones, than the server takes"),
          Map.entry(501, "a method or transfer coding that the server does not know"),
          Map.entry(505, "a version of HTTP that the server does not speak"));

  private Statuses() {}

  static boolean isAnybodys(int status) {
    return REASONS.containsKey(status);
  }

  static String list() {
    return REASONS.keySet().stream().sorted().toList().toString();
  }
}
