package dev.standin.conformance.target;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.standin.conformance.model.Exchange;
import dev.standin.conformance.request.PathTemplate;
import dev.standin.conformance.request.ValidRequests;
import dev.standin.conformance.run.Sender;
import dev.standin.conformance.schema.Direction;
import dev.standin.conformance.schema.Samples;
import dev.standin.conformance.target.api.Target;
import dev.standin.conformance.target.api.Target.Conversation;
import dev.standin.conformance.target.api.Target.Fault;
import dev.standin.conformance.target.api.Target.StateRequest;
import dev.standin.conformance.target.api.Target.Tenant;
import dev.standin.conformance.target.api.UnavailableException;
import dev.standin.specs.document.Operation;
import dev.standin.specs.document.Parameter;
import dev.standin.specs.document.ParameterIn;
import dev.standin.specs.document.SecurityScheme;
import dev.standin.specs.document.SpecDocument;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * A server at a URL, with what a target file says about it and about the things of an operation.
 */
public final class FileTarget implements Target {

  private final URI baseUrl;
  private final TargetFile file;
  private final Sender sender;
  private final Things things;
  private final ListedIdCheck listedIdCheck;
  private final Leftovers left;
  private final MadeConversations made;
  private final Queue<Conversation> mine = new ConcurrentLinkedQueue<>();
  private final Queue<Conversation> unchanged = new ConcurrentLinkedQueue<>();
  private final Optional<Operation> operation;

  public FileTarget(SpecDocument document, URI baseUrl, TargetFile file, Sender sender) {
    Samples samples = new Samples(document, Direction.REQUEST);
    this.baseUrl = baseUrl;
    this.file = file;
    this.sender = sender;
    this.things = new Things(document, file, samples);
    ValidRequests requests = new ValidRequests(samples, this);
    this.listedIdCheck = new ListedIdCheck(things, requests, sender);
    this.left = new Leftovers(document, requests, sender);
    this.made = new MadeConversations();
    this.operation = Optional.empty();
  }

  private FileTarget(FileTarget server, Operation operation) {
    this.baseUrl = server.baseUrl;
    this.file = server.file;
    this.sender = server.sender;
    this.things = server.things;
    this.listedIdCheck = server.listedIdCheck;
    this.left = server.left;
    this.made = server.made;
    this.operation = Optional.of(operation);
  }

  @Override
  public Target about(Operation other) {
    return new FileTarget(this, other);
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
    return of(tenant, file.owners().getOrDefault(name, List.of()))
        .orElseThrow(
            () ->
                new UnavailableException(
                    "the target file has no second value for " + name + " under `owners`"));
  }

  @Override
  public Optional<String> secret(SecurityScheme scheme, Tenant tenant) {
    return of(tenant, file.secrets(scheme));
  }

  private static Optional<String> of(Tenant tenant, List<String> values) {
    return values.stream().skip(tenant == Tenant.FIRST ? 0 : 1).findFirst();
  }

  @Override
  public Optional<String> changeForbidden(Operation about, String method) {
    return things.changeForbidden(about, method, named(about).isPresent());
  }

  @Override
  public Optional<JsonNode> value(String name) {
    return operation
        .flatMap(about -> file.parameter(about.operationId() + "." + name))
        .or(() -> file.parameter(name))
        .or(() -> ofLatest(name));
  }

  /** What the thing that was made last came with is good for another that names nothing. */
  private Optional<JsonNode> ofLatest(String name) {
    return made.latest(thing().filter(thing -> thing.source().values().contains(name)))
        .map(latest -> TextNode.valueOf(latest.owner().get(name)));
  }

  /** The id that the target file gives for this operation alone. */
  private Optional<JsonNode> named(Operation about) {
    return PathTemplate.idParameter(about.path())
        .flatMap(name -> file.parameter(about.operationId() + "." + name));
  }

  private Optional<Thing> thing() {
    return operation.flatMap(things::of);
  }

  private String id() {
    return operation.flatMap(about -> PathTemplate.idParameter(about.path())).orElse("");
  }

  @Override
  public Optional<JsonNode> body(Map<String, String> owner) {
    return operation.stream()
        .flatMap(about -> things.madeBy(about).values().stream())
        .flatMap(call -> call.body(owner).stream())
        .findFirst();
  }

  @Override
  public boolean composesIds() {
    return operation.flatMap(this::named).isEmpty()
        && thing().filter(thing -> thing.source().composesIds()).isPresent();
  }

  @Override
  public boolean vouches() {
    return operation.stream()
        .flatMap(about -> about.parameters().stream())
        .filter(parameter -> parameter.in() == ParameterIn.PATH)
        .map(Parameter::name)
        .allMatch(
            name ->
                (name.equals(id()) && thing().isPresent())
                    || value(name).isPresent()
                    || thing().filter(it -> it.source().values().contains(name)).isPresent()
                    || file.owners().containsKey(name));
  }

  @Override
  public Conversation createConversation(Map<String, String> owner) {
    Operation about = operation.orElseThrow();
    boolean deletes = about.method().equals("DELETE");
    Optional<ConversationSource> source = thing().map(Thing::source);
    Optional<JsonNode> given =
        (source.isPresent() ? named(about) : value(id())).filter(value -> !deletes);
    if (given.isPresent()) {
      return new Conversation(given.get().asText(), owner);
    }
    if (source.isPresent()) {
      if (source.get() instanceof IdFile listed) {
        listed.begin(owner, thing -> listedIdCheck.isGone(this, about, thing));
      }
      if (deletes) {
        left.checkFew(about.path());
      }
      Conversation next =
          source
              .get()
              .next(new HeaderSender(sender, things.credentials(source.get())), baseUrl, owner);
      made.made(source.get(), next);
      if (source.get() instanceof CreateCall) {
        left.add(Things.kind(about.path()), next);
        mine.add(next);
      }
      return next;
    }
    if (deletes) {
      throw new UnavailableException(
          "a target file has to say what `%s %s` may delete, under `conversations` or `things`"
              .formatted(about.method(), about.path()));
    }
    return new Conversation("", owner);
  }

  /** It is not deleted when the case ends, but given back. */
  @Override
  public Conversation sharedConversation(Map<String, String> owner) {
    Operation about = operation.orElseThrow();
    if (thing().isEmpty() || named(about).isPresent() || !left.areKept(Things.kind(about.path()))) {
      return createConversation(owner);
    }
    Conversation shared =
        made.takeUnchanged(thing().get().source(), owner, file.owners().keySet())
            .orElseGet(() -> createConversation(owner));
    mine.remove(shared);
    unchanged.add(shared);
    return shared;
  }

  @Override
  public Set<String> idsGivenAgain() {
    return thing().map(Thing::source).map(made::idsGivenAgain).orElse(Set.of());
  }

  @Override
  public String unknownId() {
    if (id().isEmpty()) {
      // It is about no one thing, so any will do.
      return file.conversations().unknown().orElseGet(() -> UUID.randomUUID().toString());
    }
    Operation about = operation.orElseThrow();
    String none = "no id that names nothing can be made for " + about.path();
    return thing()
        .flatMap(Thing::unknown)
        .or(() -> made.latest(thing()).flatMap(it -> things.unknownLike(it.id(), about)))
        .or(() -> things.unknownId(about))
        .orElseThrow(() -> new UnavailableException(none));
  }

  @Override
  public Optional<StateRequest> get(Conversation conversation) {
    return thing().flatMap(thing -> thing.get(baseUrl, conversation));
  }

  @Override
  public boolean deleteAgainSucceeds() {
    return thing().filter(Thing::deleteAgainSucceeds).isPresent();
  }

  @Override
  public Optional<Fault> fail(Conversation conversation) {
    return file.failing().map(failing -> failing.begin(sender, baseUrl, conversation.id()));
  }

  @Override
  public void ended() {
    operation
        .filter(about -> !about.method().equals("DELETE"))
        .map(about -> Things.kind(about.path()))
        .ifPresent(kind -> mine.forEach(each -> left.discard(kind, each, this)));
    unchanged.forEach(each -> made.giveBack(thing().orElseThrow().source(), each));
  }

  @Override
  public void mayHaveChanged() {
    unchanged.clear();
  }

  @Override
  public void mayHaveMade(Exchange sent, Optional<Conversation> about) {
    Operation called = operation.orElseThrow();
    about.ifPresent(it -> left.discard(Things.kind(called.path()), it, this));
    if (sent.request().method().equals(called.method())) {
      things.madeBy(called).forEach((kind, call) -> left.answered(kind, call, sent, this));
    }
  }

  @Override
  public boolean maybeMade(String id) {
    return left.stays(id);
  }

  @Override
  public String cleanUp(Set<String> deleted) {
    return left.cleanUp(this, deleted);
  }
}
