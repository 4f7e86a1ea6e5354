package dev.standin.conformance.target;

import java.util.Random;
import java.util.UUID;
import java.util.regex.Pattern;

/** Makes ids that name nothing out of one that names something. */
final class UnknownIds {

  private static final int ENOUGH = 12;
  private static final Pattern RUN = Pattern.compile("[0-9A-Za-z]+");
  private static final Pattern WORD = Pattern.compile("\\b[A-Za-z]*[G-Zg-z][A-Za-z]*\\b");

  private UnknownIds() {}

  /**
   * An id of the same form with other characters: a UUID for a UUID, a great number for a number;
   * of another id, what follows its last underscore with digits and letters drawn anew, hexadecimal
   * where they were; longer if it is so short that it could be somebody's.
   */
  static String like(String known) {
    if (known.matches("(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
      return UUID.randomUUID().toString();
    }
    Random random = new Random();
    if (known.matches("[0-9]{1,10}")) {
      // Far from those that were counted from one on, and still within 32 bits.
      return String.valueOf(random.nextInt(Integer.MAX_VALUE / 2, Integer.MAX_VALUE));
    }
    int from = known.lastIndexOf('_') + 1;
    String rest = known.substring(from);
    // Words belong to the form, where enough is drawn besides.
    boolean keepsWords =
        WORD.matcher(rest).replaceAll("").replaceAll("[^0-9A-Za-z]", "").length() >= ENOUGH;
    String id =
        RUN.matcher(rest)
            .replaceAll(
                run ->
                    keepsWords && WORD.matcher(run.group()).matches()
                        ? run.group()
                        : drawn(run.group(), random));
    StringBuilder longEnough = new StringBuilder(known.substring(0, from)).append(id);
    while (longEnough.length() - from < ENOUGH) {
      longEnough.append((char) ('1' + random.nextInt(9)));
    }
    return longEnough.toString();
  }

  private static String drawn(String run, Random random) {
    boolean hexadecimal = run.matches("[0-9a-f]*");
    return run.chars()
        .map(known -> other((char) known, random, hexadecimal))
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static char other(char known, Random random, boolean hexadecimal) {
    if (known >= '0' && known <= '9') {
      // No zero: at the front of a number it would be another spelling of a smaller one.
      return (char) ('1' + random.nextInt(9));
    }
    int letters = hexadecimal ? 6 : 26;
    if (known >= 'a' && known <= 'z') {
      return (char) ('a' + random.nextInt(letters));
    }
    return known >= 'A' && known <= 'Z' ? (char) ('A' + random.nextInt(26)) : known;
  }
}
