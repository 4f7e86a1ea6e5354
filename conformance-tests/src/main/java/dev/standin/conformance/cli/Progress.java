package dev.standin.conformance.cli;

import dev.standin.conformance.model.Verdict;
import java.io.PrintWriter;
import java.util.function.Consumer;

/** What is shown while cases are asked. */
final class Progress {

  private Progress() {}

  static Consumer<Verdict> silent() {
    return verdict -> {};
  }

  /** A line for each case. */
  static Consumer<Verdict> lines(PrintWriter out) {
    return verdict -> {
      out.printf("%-12s  %s%n", verdict.outcome().text(), verdict.conformanceCase());
      out.flush();
    };
  }

  /** One line that is written over. */
  static Consumer<Verdict> terminal(PrintWriter out, int cases) {
    return new Consumer<>() {
      private int reached;

      @Override
      public void accept(Verdict verdict) {
        reached++;
        out.printf("\r\u001b[K%d of %d  %s", reached, cases, verdict.conformanceCase());
        out.print(reached == cases ? "\r\u001b[K" : "");
        out.flush();
      }
    };
  }
}
