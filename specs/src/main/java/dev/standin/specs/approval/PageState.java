package dev.standin.specs.approval;

import dev.standin.specs.SpecFiles;
import dev.standin.specs.change.ChangeReport;
import java.util.Optional;

/** How a vendor's page stands to the one that was approved. */
sealed interface PageState {

  String vendor();

  /** It is the approved one, or our own with the same contract. */
  record Same(String vendor) implements PageState {}

  /** None was approved yet. */
  record New(String vendor, SpecFiles now) implements PageState {}

  /** One was approved, and there is none now; nor a copy, where that went with it. */
  record Gone(String vendor, Optional<SpecFiles> approved) implements PageState {}

  /** It is another one, or we say something else about it. */
  record Changed(String vendor, SpecFiles approved, SpecFiles now, ChangeReport report)
      implements PageState {}
}
