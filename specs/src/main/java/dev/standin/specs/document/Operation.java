package dev.standin.specs.document;

import com.fasterxml.jackson.core.JsonPointer;
import java.util.List;
import java.util.Optional;

/**
 * One operation of a document, with everything that applies to it brought together: parameters of
 * its path, servers and security of the document, references resolved.
 *
 * @param method in upper case
 * @param serverPath the path of the first server's URL with its variables' defaults put in, without
 *     a slash at the end; empty where the document names no server or its URL has no path
 * @param path the path template below the server's URL
 * @param security alternatives, any of which suffices; empty where the document asks for nothing
 * @param slots one for each status key and media type, in the document's order
 * @param pointer where the operation stands in the document
 */
public record Operation(
    String method,
    String serverPath,
    String path,
    String operationId,
    List<Parameter> parameters,
    Optional<RequestBody> requestBody,
    List<SecurityAlternative> security,
    List<Slot> slots,
    JsonPointer pointer) {

  /** The path template from the root of the host. */
  public String fullPath() {
    return serverPath + path;
  }

  /** The most exact key that covers the status; empty where the document declares none. */
  public Optional<StatusKey> keyFor(int status) {
    // Asked of every status of a class, for every case of a run: a stream is a minute of a large
    // one.
    StatusKey best = null;
    for (Slot slot : slots) {
      StatusKey key = slot.status();
      if (key.covers(status) && (best == null || openness(key) < openness(best))) {
        best = key;
      }
    }
    return Optional.ofNullable(best);
  }

  private static int openness(StatusKey key) {
    if (key instanceof StatusKey.Exact) {
      return 0;
    }
    return key instanceof StatusKey.Range ? 1 : 2;
  }
}
