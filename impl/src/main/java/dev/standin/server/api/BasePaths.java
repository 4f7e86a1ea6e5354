package dev.standin.server.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.standin.specs.document.Operation;
import dev.standin.specs.document.SpecDocument;
import java.net.URLEncoder;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The paths at and below which requests are a vendor's, as its document has them. */
final class BasePaths {

  private static final Pattern NOT_SENT = Pattern.compile("[^!-~]+");

  private BasePaths() {}

  /**
   * For each operation what its path template has before the collection that its things are in,
   * such as {@code /v1/chat} of {@code /v1/chat/conversations/{id}}, or the collection where there
   * is nothing before it. None is below another one.
   */
  static List<String> of(SpecDocument document) {
    Set<String> all =
        document.operations().stream().map(BasePaths::base).collect(Collectors.toSet());
    return all.stream().filter(path -> all.stream().noneMatch(isAbove(path))).sorted().toList();
  }

  /** The collection that an operation is about: its path template before the first parameter. */
  static String collection(Operation operation) {
    String path = encoded(operation.fullPath());
    int parameter = path.indexOf('{');
    String literal = parameter < 0 ? path : path.substring(0, path.lastIndexOf('/', parameter));
    return literal.endsWith("/") ? literal.substring(0, literal.length() - 1) : literal;
  }

  /** As it is sent: a document may write letters that no request has (RFC 3986, section 2.5). */
  static String encoded(String path) {
    return NOT_SENT
        .matcher(path)
        .replaceAll(each -> URLEncoder.encode(each.group(), UTF_8).replace("+", "%20"));
  }

  private static String base(Operation operation) {
    String collection = collection(operation);
    String above = collection.substring(0, Math.max(0, collection.lastIndexOf('/')));
    // Not above what all of the vendor's paths begin with.
    boolean tooFar = above.length() < operation.serverPath().length();
    return above.isEmpty() || tooFar ? collection : above;
  }

  private static Predicate<String> isAbove(String path) {
    return other -> !other.equals(path) && path.startsWith(other + "/");
  }
}
