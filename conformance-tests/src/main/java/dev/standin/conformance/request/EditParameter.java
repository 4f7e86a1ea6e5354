package dev.standin.conformance.request;

import dev.standin.specs.ParameterIn;
import java.util.Locale;
import java.util.Optional;

/** Sets a parameter, respells it or leaves it out. */
public record EditParameter(ParameterIn in, String name, How how, Optional<String> value)
    implements RequestEdit {

  private static final int MOST_SHOWN = 60;

  /** What is done with the parameter. */
  public enum How {
    SET,
    REMOVE,
    /** The value with a character more. */
    LONGER,
    /** The value less its last character. */
    SHORTER,
    /** The value with a fraction behind it. */
    AS_FRACTION,
    /** The value in upper case. */
    UPPER_CASE_VALUE,
    /** The name with its letter case turned round; of headers only. */
    SWAP_CASE_OF_NAME
  }

  public static EditParameter set(ParameterIn in, String name, String value) {
    return new EditParameter(in, name, How.SET, Optional.of(value));
  }

  public static EditParameter remove(ParameterIn in, String name) {
    return new EditParameter(in, name, How.REMOVE, Optional.empty());
  }

  public static EditParameter upperCase(ParameterIn in, String name) {
    return new EditParameter(in, name, How.UPPER_CASE_VALUE, Optional.empty());
  }

  public static EditParameter of(ParameterIn in, String name, How how) {
    return new EditParameter(in, name, how, Optional.empty());
  }

  public static EditParameter swapCaseOfName(String name) {
    return new EditParameter(ParameterIn.HEADER, name, How.SWAP_CASE_OF_NAME, Optional.empty());
  }

  @Override
  public RequestDraft apply(RequestDraft draft) {
    String current = draft.value(in, name).orElse("");
    return switch (how) {
      case SET -> draft.with(in, name, value.orElse(""));
      case REMOVE -> draft.without(in, name);
      case LONGER -> draft.with(in, name, current + "0");
      case AS_FRACTION -> draft.with(in, name, current + ".5");
      case SHORTER -> draft.with(in, name, current.substring(0, Math.max(0, current.length() - 1)));
      case UPPER_CASE_VALUE -> draft.with(in, name, current.toUpperCase(Locale.ROOT));
      case SWAP_CASE_OF_NAME -> draft.with(in, swapCase(name), current);
    };
  }

  @Override
  public String text() {
    String place = in.name().toLowerCase(Locale.ROOT) + " ";
    return switch (how) {
      case SET -> place + name + "=" + shortened(value.orElse(""));
      case REMOVE -> "without " + place + name;
      case LONGER -> place + name + " with a character more";
      case AS_FRACTION -> place + name + " with a fraction";
      case SHORTER -> place + name + " with a character less";
      case UPPER_CASE_VALUE -> place + name + " in upper case";
      case SWAP_CASE_OF_NAME -> place + swapCase(name);
    };
  }

  private static String shortened(String value) {
    return value.length() <= MOST_SHOWN
        ? value
        : value.substring(0, 10) + "… (" + value.length() + " characters)";
  }

  private static String swapCase(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return name.equals(lower) ? name.toUpperCase(Locale.ROOT) : lower;
  }
}
