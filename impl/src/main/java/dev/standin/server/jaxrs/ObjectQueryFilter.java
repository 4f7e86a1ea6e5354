package dev.standin.server.jaxrs;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.standin.server.api.ApiDirectory;
import dev.standin.specs.document.ParameterIn;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Puts an object of the query together. A document has it as JSON; clients write its members one by
 * one, {@code tags.topic=demo} or {@code tags[topic]=demo}, and JAX-RS knows neither.
 */
@PreMatching
final class ObjectQueryFilter implements ContainerRequestFilter {

  private static final Pattern MEMBER =
      Pattern.compile("(\\w+)(?:\\.(.+)|\\[(.+)])", Pattern.DOTALL);

  private final ObjectMapper mapper;

  /** Of all documents; empty where none has any. */
  private final Set<String> names;

  ObjectQueryFilter(ApiDirectory directory, ObjectMapper mapper) {
    this.mapper = mapper;
    this.names =
        directory.all().stream()
            .flatMap(api -> api.document().knownOperations().stream())
            .flatMap(operation -> operation.parameters().stream())
            .filter(each -> each.in() == ParameterIn.QUERY)
            .filter(each -> each.style().mediaType().isPresent())
            .map(each -> each.name())
            .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public void filter(ContainerRequestContext request) {
    URI url = request.getUriInfo().getRequestUri();
    String query = url.getRawQuery();
    if (query == null || names.stream().noneMatch(query::contains)) {
      return;
    }
    Map<String, ObjectNode> objects = new TreeMap<>();
    List<String> other = new ArrayList<>();
    for (String pair : query.split("&", -1)) {
      String[] parts = pair.split("=", 2);
      Matcher member = MEMBER.matcher(decode(parts[0]));
      if (member.matches() && names.contains(member.group(1))) {
        String name = member.group(2) == null ? member.group(3) : member.group(2);
        objects
            .computeIfAbsent(member.group(1), each -> mapper.createObjectNode())
            .put(name, parts.length == 1 ? "" : decode(parts[1]));
      } else {
        other.add(pair);
      }
    }
    objects.forEach(
        (name, object) -> other.add(name + "=" + URLEncoder.encode(object.toString(), UTF_8)));
    if (!objects.isEmpty()) {
      request.setRequestUri(UriBuilder.fromUri(url).replaceQuery(String.join("&", other)).build());
    }
  }

  /** What is not encoded as it should be is left to whoever refuses it. */
  private static String decode(String text) {
    try {
      return URLDecoder.decode(text, UTF_8);
    } catch (IllegalArgumentException e) {
      return text;
    }
  }
}
