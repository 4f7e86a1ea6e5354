package dev.standin.server.refusal;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.standin.specs.document.Operation;
import java.net.URLDecoder;
import java.util.List;
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

  /** Each with one group, the id. */
  private final List<Pattern> templates;

  /** The paths of the conversations of this vendor. */
  public ConversationPath(Vendor vendor) {
    this.vendor = vendor;
    this.literal =
        vendor.document().knownOperations().stream()
            .map(Operation::fullPath)
            .filter(path -> path.indexOf('{') < 0)
            .collect(Collectors.toUnmodifiableSet());
    String before = before(vendor.operation().fullPath());
    this.templates =
        vendor.document().knownOperations().stream()
            .map(Operation::fullPath)
            .filter(path -> path.indexOf('{') >= 0 && before(path).equals(before))
            .distinct()
            .map(ConversationPath::pattern)
            .toList();
  }

  private static String before(String path) {
    return path.substring(0, Math.max(0, path.lastIndexOf('{')));
  }

  private static Pattern pattern(String path) {
    String after = path.substring(path.lastIndexOf('}') + 1);
    return Pattern.compile(
        Pattern.quote(before(path)) + "([^/]+)" + Pattern.quote(after), Pattern.DOTALL);
  }

  /** The id in a path, in the form it is stored under; empty if the path is not of this form. */
  public Optional<String> id(String path) {
    return literal.contains(path)
        ? Optional.empty()
        : templates.stream()
            .map(template -> template.matcher(path))
            .filter(Matcher::matches)
            .map(matcher -> canonical(decode(matcher.group(1))))
            .findFirst();
  }

  private String canonical(String id) {
    try {
      return vendor.ids().canonical(id);
    } catch (IllegalArgumentException e) {
      return id;
    }
  }

  private static String decode(String segment) {
    try {
      return URLDecoder.decode(segment.replace("+", "%2B"), UTF_8);
    } catch (IllegalArgumentException e) {
      return segment;
    }
  }
}
