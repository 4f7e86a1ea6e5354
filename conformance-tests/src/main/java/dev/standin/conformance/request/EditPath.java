package dev.standin.conformance.request;

import dev.standin.specs.ParameterIn;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Asks for another path, or spells the same one differently. */
public record EditPath(How how) implements RequestEdit {

  /** What is done with the path. */
  public enum How {
    /** One segment more at the end. */
    LONGER,
    /** A slash more at the end. */
    TRAILING_SLASH,
    /** One segment more at the beginning. */
    BELOW_ANOTHER_ROOT,
    /** Every octet of the id percent-encoded: the same URL by RFC 3986, section 6.2.2.2. */
    ID_ENCODED,
    /** The same with hexadecimal digits in lower case. */
    ID_ENCODED_LOWER
  }

  @Override
  public RequestDraft apply(RequestDraft draft) {
    return switch (how) {
      case LONGER -> draft.withPath(draft.path() + "/standin");
      case TRAILING_SLASH -> draft.withPath(draft.path() + "/");
      case BELOW_ANOTHER_ROOT -> draft.withPath("/standin" + draft.path());
      case ID_ENCODED -> encoded(draft, PercentEncoding::encodeAll);
      case ID_ENCODED_LOWER ->
          encoded(draft, id -> PercentEncoding.encodeAll(id).toLowerCase(Locale.ROOT));
    };
  }

  private static RequestDraft encoded(RequestDraft draft, UnaryOperator<String> encoding) {
    String name = PathTemplate.idParameter(draft.path()).orElse("");
    String id = draft.value(ParameterIn.PATH, name).orElse("");
    return draft.withPath(
        draft
            .path()
            .replaceAll(
                "\\{" + Pattern.quote(name) + "}", Matcher.quoteReplacement(encoding.apply(id))));
  }

  @Override
  public String text() {
    return "path " + how.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
