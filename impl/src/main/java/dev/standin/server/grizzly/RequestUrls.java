package dev.standin.server.grizzly;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Iterator;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.glassfish.grizzly.http.server.Request;
import org.glassfish.grizzly.http.util.Header;
import org.glassfish.jersey.server.internal.ContainerUtils;
import org.jspecify.annotations.Nullable;

/** Makes the URLs that requests are for. */
final class RequestUrls {

  /**
   * The URL of a request.
   *
   * @param base its scheme, host and port
   */
  record RequestUrl(URI base, URI whole) {}

  /** Scheme, host and port, of what these fields of a request say. */
  private record Base(String authority, @Nullable String host, URI url) {

    boolean isOf(String otherAuthority, @Nullable String otherHost) {
      return authority.equals(otherAuthority) && Objects.equals(host, otherHost);
    }

    String text() {
      String text = url.toString();
      return text.substring(0, text.length() - 1);
    }
  }

  /** RFC 3986, section 3.2.2; a user before it is an error (RFC 9110, section 4.2.4). */
  private static final Pattern HOST =
      Pattern.compile(
          "([A-Za-z0-9._~!$&'()*+,;=%-]*|\\[[0-9A-Fa-f:.]+(%25[A-Za-z0-9._~-]+)?])(:[0-9]{0,5})?");

  /** That of the request before, which is that of most. */
  private volatile @Nullable Base last;

  /** Empty if the request's target, or its Host, makes none. */
  Optional<RequestUrl> of(Request request) {
    String target = request.getRequestURI();
    String query = request.getQueryString();
    if (!isTarget(target, query)) {
      return Optional.empty();
    }
    try {
      Base base = base(request);
      String search = query == null ? "" : "?" + ContainerUtils.encodeUnsafeCharacters(query);
      return Optional.of(new RequestUrl(base.url(), new URI(base.text() + target + search)));
    } catch (URISyntaxException | IllegalStateException e) {
      // The latter of a port that is no number.
      return Optional.empty();
    }
  }

  private Base base(Request request) throws URISyntaxException {
    // Java takes no name with an underscore for a host, which is a name all the same.
    String authority = request.getServerName() + ":" + request.getServerPort();
    @Nullable String host = request.getHeader(Header.Host);
    Base base = last;
    if (base == null || !base.isOf(authority, host)) {
      if (!isHost(authority) || (host != null && !isHost(host))) {
        throw new URISyntaxException(authority, "Not a host");
      }
      base = new Base(authority, host, new URI(request.getScheme(), authority, "/", null, null));
      last = base;
    }
    return base;
  }

  private static boolean isHost(String text) {
    return HOST.matcher(text).matches();
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
