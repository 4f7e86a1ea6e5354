package dev.standin.server.api;

import dev.standin.specs.document.SecurityScheme;
import dev.standin.specs.document.SpecDocument;
import java.util.List;

/** An API as the server sees it: what it promises, where it is, and how it refuses. */
public interface ApiDescription {

  /** What is promised of it. */
  SpecDocument document();

  /** How it words what it refuses. */
  RefusalRenderer refusals();

  /** The paths at and below which requests are for it. */
  default List<String> basePaths() {
    return BasePaths.of(document());
  }

  /**
   * The schemes it takes where its document asks for no credential; asked for only once a
   * credential is configured.
   */
  List<SecurityScheme> undocumentedSchemes();

  /** Whether it asks for the credentials of its document only if some are configured. */
  boolean isOpenWithoutCredentials();

  /** What is done to requests below its paths before their operation is looked for, in turn. */
  default List<PathRule> pathRules() {
    return List.of();
  }

  /** Its name in options, paths and reports: {@code tavus}. */
  default String key() {
    return document().vendor();
  }
}
