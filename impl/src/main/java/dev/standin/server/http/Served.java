package dev.standin.server.http;

import dev.standin.specs.SecurityScheme;
import dev.standin.specs.SpecDocument;
import java.util.List;

/** What is served below some paths, and words its refusals its own way. */
public interface Served {

  /** What is promised of it. */
  SpecDocument document();

  /** How it words what it refuses. */
  Refusals refusals();

  /** The paths at and below which requests are for it. */
  List<String> basePaths();

  /**
   * The schemes it takes where its document asks for no credential; asked for only once a
   * credential is configured.
   */
  List<SecurityScheme> silentSchemes();

  /** Whether it asks for the credentials of its document only if some are configured. */
  boolean isOpenWithoutCredentials();

  /** Its name in options, paths and reports: {@code tavus}. */
  default String key() {
    return document().vendor();
  }
}
