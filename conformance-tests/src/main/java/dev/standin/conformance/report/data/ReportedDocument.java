package dev.standin.conformance.report.data;

import java.util.Arrays;
import java.util.List;

/**
 * A document whose cases were asked.
 *
 * @param vendor the key that its cases' ids begin with
 * @param file as the cases' locations name it
 * @param text the whole file
 */
public record ReportedDocument(String vendor, String file, String text) {

  /** The lines, as CommonMark 0.31.2, section 2.1 counts them. */
  public List<String> lines() {
    return Arrays.asList(text.split("\r\n|\n|\r"));
  }
}
