package dev.standin.server.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.standin.server.api.ApiDescription;
import dev.standin.server.api.Credentials;
import dev.standin.specs.document.SecurityScheme;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Masks credentials before anything is kept or logged, so that nothing kept can give one away. */
public final class Redaction {

  /** What stands where a credential was. */
  public static final String MASK = "***";

  /** Shorter texts are in too many others, ids among them, to be masked wherever they are. */
  private static final int SHORTEST_SECRET = 8;

  /** What names of credentials have in them. */
  private static final List<String> TELLING =
      Stream.concat(
              Stream.of(
                  "authorization", "cookie", "token", "secret", "passw", "credential", "signature"),
              Stream.of("api", "access", "session", "subscription", "private", "auth")
                  .flatMap(of -> Stream.of(of + "key", of + "-key", of + "_key")))
          .toList();

  private static final Pattern QUERY_PARAMETER = Pattern.compile("([?&])([^=&]*)=([^&]*)");

  /** A property of a JSON body whose value is a string, up to where that begins. */
  private static final Pattern JSON_STRING = Pattern.compile("\"([^\"\\\\]{1,64})\"\\s*+:\\s*+\"");

  /** The registered ones that clients use: what another first word is nobody knows. */
  private static final Pattern SCHEME =
      Pattern.compile(
          "^(basic|bearer|digest|token|apikey|negotiate|ntlm) +\\S.*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private final Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
  private final List<String> secrets;

  /**
   * A redaction of what is secret by name or by value.
   *
   * @param names of headers and query parameters that are credentials, besides those whose name
   *     tells
   * @param secrets masked wherever they stand
   */
  public Redaction(Collection<String> names, Collection<String> secrets) {
    this.names.addAll(names);
    this.secrets =
        secrets.stream()
            .filter(each -> each.length() >= SHORTEST_SECRET)
            .flatMap(Redaction::spellings)
            .distinct()
            // One that another begins with must not leave the rest of it.
            .sorted(Comparator.comparing(String::length).reversed())
            .toList();
  }

  /** Masks the credentials of these APIs, and these secrets wherever they stand. */
  public static Redaction of(List<? extends ApiDescription> apis, Credentials credentials) {
    return new Redaction(
        apis.stream().flatMap(Redaction::names).toList(),
        credentials.byVendor().values().stream().flatMap(List::stream).toList());
  }

  private static Stream<String> names(ApiDescription api) {
    return Stream.concat(
            api.document().knownOperations().stream()
                .flatMap(operation -> operation.security().stream())
                .flatMap(alternative -> alternative.schemes().stream()),
            api.undocumentedSchemes().stream())
        .filter(SecurityScheme.ApiKey.class::isInstance)
        .map(scheme -> ((SecurityScheme.ApiKey) scheme).parameterName());
  }

  /** As it is, in a URL, and in JSON. */
  private static Stream<String> spellings(String secret) {
    String encoded = URLEncoder.encode(secret, UTF_8);
    return Stream.of(
        secret,
        encoded,
        encoded.replace("+", "%20"),
        encoded.toLowerCase(Locale.ROOT),
        secret.replace("\\", "\\\\").replace("\"", "\\\""));
  }

  /** The field; of a credential only its scheme is left. */
  public RecordedRequest.Header header(String name, String value) {
    if (!isCredential(name)) {
      return new RecordedRequest.Header(text(name), text(value));
    }
    boolean hasScheme = name.toLowerCase(Locale.ROOT).endsWith("authorization");
    String scheme = hasScheme ? SCHEME.matcher(value).replaceFirst("$1 ") : value;
    boolean kept = hasScheme && !scheme.equals(value);
    return new RecordedRequest.Header(text(name), kept ? scheme + MASK : MASK);
  }

  /** A path with its query. */
  public String target(String target) {
    if (target.indexOf('?') < 0) {
      return text(target);
    }
    return text(
        QUERY_PARAMETER
            .matcher(target)
            .replaceAll(
                parameter ->
                    isCredential(decoded(parameter.group(2)))
                        ? "$1$2=" + MASK
                        : Matcher.quoteReplacement(parameter.group())));
  }

  /** A body; of JSON also the strings whose names tell. */
  public String body(String body) {
    StringBuilder masked = new StringBuilder();
    int kept = 0;
    Matcher property = JSON_STRING.matcher(body);
    while (property.find()) {
      if (isCredential(property.group(1))) {
        masked.append(body, kept, property.end()).append(MASK);
        kept = endOfString(body, property.end());
        property.region(kept, body.length());
      }
    }
    return text(masked.append(body, kept, body.length()).toString());
  }

  /** Where the JSON string ends that begins here; the end of the text if it breaks off. */
  private static int endOfString(String json, int begin) {
    int end = begin;
    while (end < json.length() && json.charAt(end) != '"') {
      end += json.charAt(end) == '\\' ? 2 : 1;
    }
    return Math.min(end, json.length());
  }

  /** Any text. */
  public String text(String text) {
    String masked = text;
    for (String secret : secrets) {
      masked = masked.replace(secret, MASK);
    }
    return masked;
  }

  private boolean isCredential(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    for (String each : TELLING) {
      if (lower.contains(each)) {
        return true;
      }
    }
    return names.contains(name);
  }

  private static String decoded(String name) {
    try {
      return URLDecoder.decode(name, UTF_8);
    } catch (IllegalArgumentException e) {
      return name;
    }
  }
}
