package dev.standin.conformance.target;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.standin.conformance.request.PathTemplate;
import dev.standin.conformance.target.api.Conversation;
import dev.standin.conformance.target.api.Fault;
import dev.standin.conformance.target.api.StateRequest;
import dev.standin.conformance.target.api.Target;
import dev.standin.conformance.target.api.Tenant;
import dev.standin.conformance.target.api.UnavailableException;
import dev.standin.specs.document.Operation;
import dev.standin.specs.document.Parameter;
import dev.standin.specs.document.ParameterIn;
import dev.standin.specs.document.SecurityScheme;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a target file says about the things of one operation. */
record OperationTarget(FileTarget target, TargetFile file, Things things, Operation operation)
    implements Target {

  @Override
  public URI baseUrl() {
    return target.baseUrl();
  }

  @Override
  public Set<String> ownerParameters() {
    return target.ownerParameters();
  }

  @Override
  public String ownerValue(String name, Tenant tenant) {
    return target.ownerValue(name, tenant);
  }

  @Override
  public Optional<String> secret(SecurityScheme scheme) {
    return target.secret(scheme);
  }

  @Override
  public Optional<String> secret(SecurityScheme scheme, Tenant tenant) {
    return target.secret(scheme, tenant);
  }

  @Override
  public Optional<JsonNode> value(String name) {
    return file.parameter(operation.operationId() + "." + name)
        .or(() -> target.value(name))
        .or(() -> ofLatest(name));
  }

  /** What the thing that was made last came with is good for another that names nothing. */
  private Optional<JsonNode> ofLatest(String name) {
    return things
        .of(operation)
        .filter(thing -> thing.source().values().contains(name))
        .flatMap(thing -> target.latest(thing.source()))
        .map(made -> TextNode.valueOf(made.owner().get(name)));
  }

  @Override
  public boolean vouches() {
    String id = id();
    return operation.parameters().stream()
        .filter(parameter -> parameter.in() == ParameterIn.PATH)
        .map(Parameter::name)
        .allMatch(
            name ->
                (name.equals(id) && things.of(operation).isPresent())
                    || value(name).isPresent()
                    || things
                        .of(operation)
                        .filter(thing -> thing.source().values().contains(name))
                        .isPresent()
                    || file.owners().containsKey(name));
  }

  @Override
  public Optional<String> changeForbidden(Operation about, String method) {
    return target.changeForbidden(about, method);
  }

  @Override
  public Conversation createConversation(Map<String, String> owner) {
    boolean deletes = operation.method().equals("DELETE");
    Optional<JsonNode> given = value(id()).filter(value -> !deletes);
    if (given.isPresent()) {
      return new Conversation(given.get().asText(), owner);
    }
    Optional<Thing> thing = things.of(operation);
    if (thing.isPresent()) {
      Conversation made = target.next(thing.get().source(), owner);
      if (thing.get().source() instanceof CreateCall) {
        target.leaves(operation, made);
      }
      return made;
    }
    if (deletes) {
      throw new UnavailableException(
          "a target file has to say what `%s %s` may delete, under `conversations` or `things`"
              .formatted(operation.method(), operation.path()));
    }
    // The document's own examples are the best guess there is.
    return new Conversation("", owner);
  }

  @Override
  public String unknownId() {
    if (id().isEmpty()) {
      return target.unknownId();
    }
    Optional<Thing> thing = things.of(operation);
    return thing
        .flatMap(Thing::unknown)
        .or(
            () ->
                thing
                    .flatMap(each -> target.known(each.source()))
                    .flatMap(known -> things.unknownLike(known, operation)))
        .or(() -> things.unknownId(operation))
        .orElseThrow(
            () ->
                new UnavailableException(
                    "no id that names nothing can be made for " + operation.path()));
  }

  @Override
  public Optional<StateRequest> get(Conversation conversation) {
    return things.of(operation).flatMap(thing -> thing.get(baseUrl(), conversation));
  }

  @Override
  public boolean deleteAgainSucceeds() {
    return things.of(operation).filter(Thing::deleteAgainSucceeds).isPresent();
  }

  @Override
  public Optional<Fault> fail(Conversation conversation) {
    return target.fail(conversation);
  }

  private String id() {
    return PathTemplate.idParameter(operation.path()).orElse("");
  }
}
