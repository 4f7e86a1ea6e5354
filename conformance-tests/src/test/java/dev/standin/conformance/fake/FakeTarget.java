package dev.standin.conformance.fake;

import dev.standin.conformance.target.api.Target;
import dev.standin.conformance.target.api.Target.Conversation;
import dev.standin.conformance.target.api.Target.Fault;
import dev.standin.conformance.target.api.Target.Tenant;
import dev.standin.specs.document.Operation;
import dev.standin.specs.document.SecurityScheme;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The fake server as the suite sees it. */
public record FakeTarget(FakeServer server, Set<String> ownerParameters) implements Target {

  @Override
  public URI baseUrl() {
    return server.baseUrl();
  }

  @Override
  public Optional<String> changeForbidden(Operation operation, String method) {
    return Optional.empty();
  }

  @Override
  public String ownerValue(String name, Tenant tenant) {
    return tenant == Tenant.FIRST ? "alice" : "bob";
  }

  @Override
  public Optional<String> secret(SecurityScheme scheme, Tenant tenant) {
    return Optional.of(
        tenant == Tenant.FIRST ? FakeChecks.SECRET : FakeChecks.OTHER_TENANTS_SECRET);
  }

  @Override
  public Conversation createConversation(Map<String, String> owner) {
    Conversation conversation = new Conversation(unknownId(), owner);
    server.add(conversation.id(), owner);
    return conversation;
  }

  @Override
  public String unknownId() {
    return UUID.randomUUID().toString();
  }

  @Override
  public Optional<Fault> fail(Conversation conversation) {
    server.failing().add(conversation.id());
    return Optional.of(() -> server.failing().remove(conversation.id()));
  }
}
