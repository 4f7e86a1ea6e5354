package dev.standin.conformance.scaffold;

import java.util.Arrays;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Adds a vendor to those that the control API's document names. */
final class ControlApis {

  private static final Pattern APIS =
      Pattern.compile("(?m)^( {4}Api:\\R(?: {6}.*\\R)*? {6}enum: )\\[([a-z0-9, ]*)]");

  private ControlApis() {}

  /**
   * The document with one vendor more, in the order of the keys.
   *
   * @throws ScaffoldException if it does not name them where it is looked for
   */
  static String add(String document, VendorKey key) {
    Matcher found = APIS.matcher(document);
    if (!found.find()) {
      throw new ScaffoldException(
          Checkout.CONTROL_DOCUMENT + " has no schema `Api` with an `enum: […]` of vendors.");
    }
    TreeSet<String> keys = new TreeSet<>(Arrays.asList(found.group(2).split(", *", -1)));
    keys.add(key.text());
    return found.replaceFirst(
        Matcher.quoteReplacement(found.group(1) + "[" + String.join(", ", keys) + "]"));
  }
}
