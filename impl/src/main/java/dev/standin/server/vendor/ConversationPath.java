package dev.standin.server.vendor;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.standin.specs.document.Operation;
import java.net.URLDecoder;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The paths of one conversation in a vendor's API. */
public final class ConversationPath {

  private final Vendor vendor;

  /** Of operations that are about no particular one, though the templates would take them. */
  private final Set<String> literal;

  /** What is before the id, the id as it is sent, and what may follow it. */
  private final Pattern path;

  /** The paths of the conversations of this vendor. */
  public ConversationPath(Vendor vendor) {
    this.vendor = vendor;
    this.literal =
        vendor.document().knownOperations().stream()
            .map(Operation::fullPath)
            .filter(path -> path.indexOf('{') < 0)
            .collect(Collectors.toUnmodifiableSet());
    String before = before(vendor.operation().fullPath());
    this.path =
        Pattern.compile(
            vendor.document().knownOperations().stream()
                .map(Operation::fullPath)
                .filter(path -> path.indexOf('{') >= 0 && before(path).equals(before))
                .map(path -> Pattern.quote(path.substring(path.lastIndexOf('}') + 1)))
                .distinct()
                .collect(Collectors.joining("|", Pattern.quote(before) + "([^/]+?)(?:", ")")));
  }

  private static String before(String path) {
    return path.substring(0, Math.max(0, path.lastIndexOf('{')));
  }

  /** The id in a path, in the form it is stored under; empty if the path is not of this form. */
  public Optional<String> id(String sent) {
    Matcher matcher = path.matcher(sent);
    return matcher.matches() && !literal.contains(sent)
        ? Optional.of(vendor.storedId(decode(matcher.group(1))))
        : Optional.empty();
  }

  private static String decode(String segment) {
    if (segment.indexOf('%') < 0) {
      return segment;
    }
    try {
      return URLDecoder.decode(segment.replace("+", "%2B"), UTF_8);
    } catch (IllegalArgumentException e) {
      return segment;
    }
  }
}
