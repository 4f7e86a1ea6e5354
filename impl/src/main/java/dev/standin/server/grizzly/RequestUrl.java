package dev.standin.server.grizzly;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Iterator;
import java.util.Optional;
import org.glassfish.grizzly.http.server.Request;
import org.glassfish.grizzly.http.util.Header;
import org.glassfish.jersey.server.internal.ContainerUtils;

/**
 * The URL that a request is for.
 *
 * @param base its scheme, host and port
 */
record RequestUrl(URI base, URI whole) {

  /** Empty if the request's target, or its Host, makes none. */
  static Optional<RequestUrl> of(Request request) {
    String target = request.getRequestURI();
    String query = request.getQueryString();
    if (!isTarget(target, query)) {
      return Optional.empty();
    }
    try {
      String host = request.getServerName();
      // RFC 9110, section 4.2.4: a user in it is an error.
      if (host != null && host.indexOf('@') >= 0) {
        return Optional.empty();
      }
      URI base = new URI(request.getScheme(), null, host, request.getServerPort(), "/", null, null);
      String server = base.toString().substring(0, base.toString().length() - 1);
      String search = query == null ? "" : "?" + ContainerUtils.encodeUnsafeCharacters(query);
      return Optional.of(new RequestUrl(base, new URI(server + target + search)));
    } catch (URISyntaxException | IllegalStateException e) {
      // The latter of a port that is no number.
      return Optional.empty();
    }
  }

  /**
   * RFC 9112, section 3.2: a target is a path, an absolute URL, whose path this is, or an asterisk,
   * and has no fragment. Of another one JAX-RS would find a path that the journal does not.
   */
  private static boolean isTarget(String target, String query) {
    return (target.startsWith("/") || target.equals("*"))
        && target.indexOf('#') < 0
        && (query == null || query.indexOf('#') < 0);
  }

  /** RFC 9112, section 3.2: two are refused. Grizzly refuses none, where HTTP/1.1 wants one. */
  static boolean hasSeveralHosts(Request request) {
    Iterator<String> hosts = request.getHeaders(Header.Host).iterator();
    if (hosts.hasNext()) {
      hosts.next();
    }
    return hosts.hasNext();
  }
}
