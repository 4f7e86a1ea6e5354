package dev.standin.conformance.report.data;

import dev.standin.conformance.model.CaseId;

/** How somebody runs one case and no other. */
@FunctionalInterface
public interface Rerun {

  /** The command, to be copied into a shell. */
  String command(CaseId id);

  /** The command of this project's own build. */
  static Rerun maven() {
    return id ->
        "mvn verify -pl conformance-tests -am -Dtest=ConformanceTest"
            + " -Dsurefire.failIfNoSpecifiedTests=false -Dconformance.case='%s'".formatted(id);
  }
}
