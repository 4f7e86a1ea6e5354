package dev.standin.server.fuzz;

import java.util.List;
import java.util.Random;

/** Draws values from a source of numbers that can be begun again. */
record Draw(Random random) {

  static Draw of(long seed) {
    return new Draw(new Random(seed));
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  boolean oneIn(int times) {
    return random.nextInt(times) == 0;
  }

  /** From 0 to 1, for a place in a text whose length is not known yet. */
  double place() {
    return random.nextDouble();
  }

  <T> T from(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  String from(String... values) {
    return values[random.nextInt(values.length)];
  }

  /** Any bytes, as ISO 8859-1 reads them. */
  String bytes(int most) {
    StringBuilder text = new StringBuilder();
    for (int i = 1 + below(most); i > 0; i--) {
      text.append((char) below(256));
    }
    return text.toString();
  }
}
