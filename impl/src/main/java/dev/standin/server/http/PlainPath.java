package dev.standin.server.http;

import dev.standin.specs.Operation;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes JAX-RS take a path as it is. Left alone it drops what follows a semicolon in a segment, and
 * a slash at the end, so that requests would reach conversations that they do not name.
 */
@PreMatching
final class PlainPath implements ContainerRequestFilter {

  /** The paths that documents end with a slash; empty where none does. */
  private final Optional<Pattern> slashed;

  private final Pattern plain;

  PlainPath(List<? extends Served> served) {
    List<String> templates =
        served.stream()
            .flatMap(each -> each.document().operations().stream())
            .map(Operation::fullPath)
            .distinct()
            .toList();
    this.slashed =
        Optional.of(templates.stream().filter(PlainPath::endsInSlash).toList())
            .filter(found -> !found.isEmpty())
            .map(PlainPath::anyOf);
    this.plain = anyOf(templates.stream().filter(path -> !endsInSlash(path)).toList());
  }

  @Override
  public void filter(ContainerRequestContext request) {
    URI uri = request.getUriInfo().getRequestUri();
    String path = uri.getRawPath();
    if (endsInSlash(path) ? !isSlashed(path) : isSlashed(path + "/") && !isPlain(path)) {
      throw new NotFoundException();
    }
    if (path.indexOf(';') >= 0) {
      request.setRequestUri(UriBuilder.fromUri(uri).replacePath(path.replace(";", "%3B")).build());
    }
  }

  private boolean isSlashed(String path) {
    return slashed.isPresent() && slashed.get().matcher(path).matches();
  }

  private boolean isPlain(String path) {
    return plain.matcher(path).matches();
  }

  private static boolean endsInSlash(String path) {
    return path.endsWith("/");
  }

  private static Pattern anyOf(List<String> templates) {
    return Pattern.compile(
        templates.stream().map(PlainPath::expression).collect(Collectors.joining("|")));
  }

  private static String expression(String template) {
    return Stream.of(template.split("\\{[^}]*}", -1))
        .map(Pattern::quote)
        .collect(Collectors.joining("[^/]+"));
  }
}
