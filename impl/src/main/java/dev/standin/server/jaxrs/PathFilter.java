package dev.standin.server.jaxrs;

import dev.standin.server.api.Answer;
import dev.standin.server.api.ApiDescription;
import dev.standin.server.api.ApiDirectory;
import dev.standin.server.api.PathRule;
import dev.standin.specs.document.Operation;
import dev.standin.specs.document.PathTemplates;
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

/**
 * Puts a request to the path rules of its API, and then makes JAX-RS take its path as it is. Left
 * alone it drops what follows a semicolon in a segment, and a slash at the end, so that requests
 * would reach conversations that they do not name.
 */
@PreMatching
final class PathFilter implements ContainerRequestFilter {

  private final ApiDirectory directory;

  /** Whether there are any path rules at all. */
  private final boolean hasRules;

  /** The paths that documents end with a slash; empty where none does. */
  private final Optional<Pattern> slashed;

  private final Pattern plain;

  PathFilter(ApiDirectory directory) {
    this.directory = directory;
    this.hasRules = directory.all().stream().anyMatch(api -> !api.pathRules().isEmpty());
    List<String> templates =
        directory.all().stream()
            .flatMap(each -> each.document().knownOperations().stream())
            .map(Operation::fullPath)
            .distinct()
            .toList();
    this.slashed =
        Optional.of(templates.stream().filter(PathFilter::endsInSlash).toList())
            .filter(found -> !found.isEmpty())
            .map(PathFilter::anyOf);
    this.plain = anyOf(templates.stream().filter(path -> !endsInSlash(path)).toList());
  }

  @Override
  public void filter(ContainerRequestContext request) {
    URI url = request.getUriInfo().getRequestUri();
    String path = url.getRawPath();
    if (hasRules) {
      Optional<Answer> answer = ruled(url);
      if (answer.isPresent()) {
        request.abortWith(AnswerFilter.response(answer.get()));
        return;
      }
    }
    if (endsInSlash(path) ? !isSlashed(path) : isSlashed(path + "/") && !isPlain(path)) {
      throw new NotFoundException();
    }
    if (path.indexOf(';') >= 0) {
      request.setRequestUri(UriBuilder.fromUri(url).replacePath(path.replace(";", "%3B")).build());
    }
  }

  private Optional<Answer> ruled(URI url) {
    List<PathRule> rules =
        directory.find(url.getRawPath()).map(ApiDescription::pathRules).orElse(List.of());
    return rules.stream().flatMap(rule -> rule.answer(url).stream()).findFirst();
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
        templates.stream()
            .map(each -> PathTemplates.pattern(each).pattern())
            .collect(Collectors.joining("|")));
  }
}
