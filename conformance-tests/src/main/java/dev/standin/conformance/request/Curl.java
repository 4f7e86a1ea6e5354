package dev.standin.conformance.request;

import dev.standin.conformance.model.Header;
import dev.standin.conformance.model.Request;

/** A request as a command for a POSIX shell. */
public final class Curl {

  private Curl() {}

  public static String of(Request request) {
    StringBuilder command = new StringBuilder("curl -i -X ").append(request.method());
    command.append(' ').append(Shell.inQuotes(request.url()));
    for (Header header : request.headers()) {
      // curl sends a field without a value only if it is written with a semicolon.
      String field =
          header.value().isEmpty() ? header.name() + ";" : header.name() + ": " + header.value();
      command.append(" -H ").append(Shell.inQuotes(field));
    }
    request.body().ifPresent(body -> command.append(" --data-raw ").append(Shell.inQuotes(body)));
    return command.toString();
  }
}
