package dev.standin.conformance.target;

import com.fasterxml.jackson.databind.JsonNode;
import dev.standin.conformance.run.Sender;
import dev.standin.conformance.sut.Conversation;
import dev.standin.conformance.sut.Fault;
import dev.standin.conformance.sut.Target;
import dev.standin.conformance.sut.Tenant;
import dev.standin.conformance.sut.UnavailableException;
import dev.standin.specs.SecurityScheme;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A server at a URL, with what a target file says about it. */
public final class FileTarget implements Target {

  private final URI baseUrl;
  private final TargetFile file;
  private final Sender sender;
  private volatile String knownId = UUID.randomUUID().toString();

  public FileTarget(URI baseUrl, TargetFile file, Sender sender) {
    this.baseUrl = baseUrl;
    this.file = file;
    this.sender = sender;
  }

  @Override
  public URI baseUrl() {
    return baseUrl;
  }

  @Override
  public Set<String> ownerParameters() {
    return Set.copyOf(file.owners().keySet());
  }

  @Override
  public String ownerValue(String name, Tenant tenant) {
    List<String> values = file.owners().getOrDefault(name, List.of());
    return of(tenant, values)
        .orElseThrow(
            () ->
                new UnavailableException(
                    "the target file has no second value for " + name + " under `owners`"));
  }

  @Override
  public Optional<String> secret(SecurityScheme scheme) {
    return secret(scheme, Tenant.FIRST);
  }

  @Override
  public Optional<String> secret(SecurityScheme scheme, Tenant tenant) {
    return of(tenant, file.credentials().getOrDefault(scheme.name(), List.of()))
        .map(secret -> sent(scheme, secret));
  }

  private static Optional<String> of(Tenant tenant, List<String> values) {
    return values.stream().skip(tenant == Tenant.FIRST ? 0 : 1).findFirst();
  }

  /** Basic credentials are written as {@code user:password} (RFC 7617, section 2). */
  private static String sent(SecurityScheme scheme, String secret) {
    boolean basic = scheme instanceof SecurityScheme.Http http && http.scheme().equals("basic");
    return basic && secret.contains(":")
        ? Base64.getEncoder().encodeToString(secret.getBytes(StandardCharsets.UTF_8))
        : secret;
  }

  @Override
  public Optional<JsonNode> value(String name) {
    return Optional.ofNullable(file.parameters().get(name));
  }

  @Override
  public Conversation createConversation(Map<String, String> owner) {
    Conversation made = file.conversations().next(sender, baseUrl, owner);
    knownId = made.id();
    return made;
  }

  @Override
  public String unknownId() {
    return file.unknownId().orElseGet(() -> UnknownIds.like(knownId));
  }

  @Override
  public Optional<Fault> fail(Conversation conversation) {
    return file.failing().map(failing -> failing.begin(sender, baseUrl, conversation.id()));
  }
}
