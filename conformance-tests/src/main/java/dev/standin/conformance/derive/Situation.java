package dev.standin.conformance.derive;

import java.util.List;

/** What a server is faced with. */
enum Situation {
  SERVED,
  /** A text that is free may mean nothing to the server, or narrow down what there is to find. */
  SERVED_IF_FOUND,
  UNKNOWN_ID,
  ALREADY_DELETED,
  OTHERS_PROPERTY,
  /** No document that we know says what another tenant is told: any refusal will do. */
  ANOTHER_TENANTS,
  /** Which of them a server names first is its own affair: any refusal will do. */
  SEVERAL_MISTAKES,
  /** Any of the statuses for what is not there or is no id; and HTTP's own for a long target. */
  NEARLY_AN_ID,
  MALFORMED_PATH,
  /** A body that is no JSON at all, or more than a reader of JSON takes. */
  MALFORMED_BODY,
  INVALID_INPUT,
  WRONG_MEDIA_TYPE,
  NOT_AUTHENTICATED,
  SERVER_FAILS;

  /** The first digit that the status has to have. */
  int statusClass() {
    return switch (this) {
      case SERVED, SERVED_IF_FOUND -> 2;
      case SERVER_FAILS -> 5;
      default -> 4;
    };
  }

  /** Whether any status of the right class will do, whatever the document has. */
  boolean isOpen() {
    return this == ANOTHER_TENANTS || this == SEVERAL_MISTAKES;
  }

  /** Whether what the path names may be no id at all (RFC 9110, section 15.5.1). */
  boolean isMalformed() {
    return this == NEARLY_AN_ID || this == MALFORMED_PATH;
  }

  /**
   * The statuses that a document may give the situation, the most fitting first. Statuses in one
   * group are equally good readings: where a document has several of them, any is right.
   */
  List<List<Integer>> groups() {
    return switch (this) {
      case SERVED, SERVED_IF_FOUND -> List.of();
      case UNKNOWN_ID -> List.of(List.of(404), List.of(410), List.of(400, 422));
      case ALREADY_DELETED -> List.of(List.of(404, 410), List.of(400, 422));
      case OTHERS_PROPERTY -> List.of(List.of(404, 403), List.of(401), List.of(400, 422));
      case SEVERAL_MISTAKES -> List.of(List.of(400, 422, 404, 403, 401));
      case ANOTHER_TENANTS -> List.of(List.of(404, 403, 401), List.of(400, 422));
      case MALFORMED_PATH -> List.of(List.of(422, 400), List.of(404));
      case NEARLY_AN_ID -> List.of(List.of(404, 400, 422, 410, 414));
      case INVALID_INPUT, MALFORMED_BODY -> List.of(List.of(400, 422));
      case WRONG_MEDIA_TYPE -> List.of(List.of(415), List.of(400, 422));
      case NOT_AUTHENTICATED -> List.of(List.of(401, 403));
      case SERVER_FAILS -> List.of(List.of(500, 502, 503, 504));
    };
  }
}
