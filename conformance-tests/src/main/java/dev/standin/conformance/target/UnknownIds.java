package dev.standin.conformance.target;

import java.util.Random;
import java.util.UUID;

/** Makes ids that name nothing out of one that names something. */
final class UnknownIds {

  private static final int ENOUGH = 12;

  private UnknownIds() {}

  /**
   * An id of the same form with other characters: a UUID for a UUID, a great number for a number;
   * of another id, what follows its last underscore with each digit and letter drawn anew, longer
   * if it is so short that it could be somebody's.
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
    boolean hexadecimal = known.substring(from).matches("[0-9a-f]*");
    StringBuilder id = new StringBuilder(known.substring(0, from));
    for (int i = from; i < known.length(); i++) {
      id.append(other(known.charAt(i), random, hexadecimal));
    }
    while (id.length() - from < ENOUGH) {
      id.append((char) ('1' + random.nextInt(9)));
    }
    return id.toString();
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
