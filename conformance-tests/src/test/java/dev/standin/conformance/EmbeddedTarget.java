package dev.standin.conformance;

import dev.standin.conformance.derive.DocumentedAnswers;
import dev.standin.conformance.model.Request;
import dev.standin.conformance.target.api.PrerequisiteException;
import dev.standin.conformance.target.api.Target;
import dev.standin.conformance.target.api.Target.Conversation;
import dev.standin.conformance.target.api.Target.Fault;
import dev.standin.conformance.target.api.Target.StateRequest;
import dev.standin.conformance.target.api.Target.Tenant;
import dev.standin.server.StandinServer;
import dev.standin.server.store.ConversationKey;
import dev.standin.server.vendor.Vendor;
import dev.standin.specs.document.Operation;
import dev.standin.specs.document.SecurityScheme;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** One vendor's API of the server in this build. */
record EmbeddedTarget(StandinServer server, BreakableStore store, Vendor vendor) implements Target {

  static EmbeddedTarget of(StandinServer server, BreakableStore store, String vendor) {
    return new EmbeddedTarget(
        server,
        store,
        server.vendors().stream()
            .filter(each -> each.documents().contains(vendor))
            .findFirst()
            .orElseThrow(() -> new PrerequisiteException("The server does not serve " + vendor)));
  }

  @Override
  public URI baseUrl() {
    return URI.create(server.baseUri() + vendor.operation().serverPath());
  }

  @Override
  public Optional<String> changeForbidden(Operation operation, String method) {
    return Optional.empty();
  }

  @Override
  public Set<String> ownerParameters() {
    return Owners.of(vendor.key());
  }

  @Override
  public String ownerValue(String name, Tenant tenant) {
    return tenant == Tenant.FIRST ? "alice" : "bob";
  }

  @Override
  public Optional<String> secret(SecurityScheme scheme) {
    return server.credentials().of(vendor.key()).stream().findFirst();
  }

  @Override
  public Conversation createConversation(Map<String, String> owner) {
    String id = vendor.ids().fresh();
    ConversationKey key =
        new ConversationKey(vendor.key(), id, owner.values().stream().findFirst());
    store.add(List.of(new dev.standin.server.store.Conversation(key, List.of("Hello", "Hello!"))));
    return new Conversation(id, owner);
  }

  /** By the control API, where the vendor's own answers need not show it. */
  @Override
  public Optional<StateRequest> get(Conversation conversation) {
    return DocumentedAnswers.isSilentOfAbsence(vendor.operation())
        ? Optional.of(
            new StateRequest(
                new Request(
                    "GET",
                    "%s/admin/conversations/%s/%s"
                        .formatted(server.baseUri(), vendor.key(), conversation.id()),
                    List.of(),
                    Optional.empty()),
                Optional.of(Pattern.compile("\"state\" *: *\"deleted\""))))
        : Optional.empty();
  }

  @Override
  public String unknownId() {
    return vendor.ids().fresh();
  }

  @Override
  public Optional<Fault> fail(Conversation conversation) {
    store.breakFor(conversation.id());
    return Optional.of(() -> store.mendFor(conversation.id()));
  }
}
