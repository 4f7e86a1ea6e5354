package dev.standin.specs.change;

/** Compares types that no operation uses: nothing of them is sent. */
final class UnusedTypes {

  private UnusedTypes() {}

  static void compare(Findings findings, Version before, Version now) {}
}
