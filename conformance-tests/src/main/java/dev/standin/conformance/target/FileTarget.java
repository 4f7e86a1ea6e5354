package dev.standin.conformance.target;

import com.fasterxml.jackson.databind.JsonNode;
import dev.standin.conformance.derive.DocumentedAnswers;
import dev.standin.conformance.model.Exchange;
import dev.standin.conformance.model.Request;
import dev.standin.conformance.model.RequestDraft;
import dev.standin.conformance.model.Response;
import dev.standin.conformance.model.StatusRule;
import dev.standin.conformance.request.PathTemplate;
import dev.standin.conformance.request.RequestEncoder;
import dev.standin.conformance.request.ValidRequests;
import dev.standin.conformance.run.Sender;
import dev.standin.conformance.schema.Direction;
import dev.standin.conformance.schema.Samples;
import dev.standin.conformance.target.api.Conversation;
import dev.standin.conformance.target.api.Fault;
import dev.standin.conformance.target.api.Target;
import dev.standin.conformance.target.api.Tenant;
import dev.standin.conformance.target.api.UnavailableException;
import dev.standin.specs.document.Operation;
import dev.standin.specs.document.SecurityScheme;
import dev.standin.specs.document.SpecDocument;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;

/** A server at a URL, with what a target file says about it. */
public final class FileTarget implements Target {

  private final SpecDocument document;
  private final URI baseUrl;
  private final TargetFile file;
  private final Sender sender;
  private final Samples samples;
  private final Things things;
  private final Queue<Left> left = new ConcurrentLinkedQueue<>();
  private final Map<ConversationSource, Conversation> latest = new ConcurrentHashMap<>();

  public FileTarget(SpecDocument document, URI baseUrl, TargetFile file, Sender sender) {
    this.document = document;
    this.baseUrl = baseUrl;
    this.file = file;
    this.sender = sender;
    this.samples = new Samples(document, Direction.REQUEST);
    this.things = new Things(document, file, samples);
  }

  @Override
  public Target about(Operation operation) {
    return new OperationTarget(this, file, things, operation);
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
  public Optional<String> changeForbidden(Operation operation, String method) {
    boolean documented = operation.method().equalsIgnoreCase(method);
    if (file.allowsAll() || (documented && file.allows(operation))) {
      return Optional.empty();
    }
    String name = PathTemplate.idParameter(operation.path()).orElse("");
    boolean listed =
        things.of(operation).isPresent()
            || (!method.equals("DELETE") && about(operation).value(name).isPresent());
    if (!name.isEmpty() && listed) {
      return Optional.empty();
    }
    String request = method + " " + operation.path();
    String remedy =
        documented
            ? "; the target file can name `" + operation.operationId() + "` under `allow`"
            : "";
    return Optional.of(
        name.isEmpty()
            ? "`%s` could change something, and is not about one thing that the target file makes or lists%s"
                .formatted(request, remedy)
            : "`%s` could change something that the target file neither makes nor lists, under `conversations` or `things`%s"
                .formatted(request, remedy));
  }

  @Override
  public Optional<JsonNode> value(String name) {
    return file.parameter(name);
  }

  @Override
  public Conversation createConversation(Map<String, String> owner) {
    return next(file.conversations().source(), owner);
  }

  Conversation next(ConversationSource source, Map<String, String> owner) {
    Conversation made = source.next(sender, baseUrl, owner);
    latest.put(source, made);
    return made;
  }

  /** An id that the source gave; empty if it gave none yet. */
  Optional<String> known(ConversationSource source) {
    return latest(source).map(Conversation::id);
  }

  /** The one that the source gave last; empty if it gave none yet. */
  Optional<Conversation> latest(ConversationSource source) {
    return Optional.ofNullable(latest.get(source));
  }

  /** Remembers what was made. */
  void leaves(Operation operation, Conversation made) {
    left.add(new Left(Things.kind(operation.path()), made));
  }

  @Override
  public String cleanUp(Set<String> deleted) {
    TreeMap<String, Integer> stays = new TreeMap<>();
    for (Left each : left) {
      if (!isDeleted(each, deleted)) {
        stays.merge(each.kind(), 1, Integer::sum);
      }
    }
    left.clear();
    return stays.isEmpty()
        ? ""
        : "What the run made and could not delete again: "
            + stays.entrySet().stream()
                .map(kind -> kind.getValue() + " of " + kind.getKey())
                .collect(Collectors.joining(", "))
            + ".";
  }

  private boolean isDeleted(Left each, Set<String> deleted) {
    return document.operations().stream()
        .filter(other -> other.method().equals("DELETE"))
        .filter(other -> Things.kind(other.path()).equals(each.kind()))
        .findFirst()
        .filter(
            deletion -> {
              Request request = deleting(deletion, each.made());
              return deleted.contains(request.url().split("\\?", 2)[0])
                  || isGone(deletion, sender.send("deleting what was made", request));
            })
        .isPresent();
  }

  /** Deleted now, or before by a URL that is spelled differently. */
  private static boolean isGone(Operation deletion, Exchange exchange) {
    StatusRule gone = DocumentedAnswers.alreadyDeleted(deletion);
    return exchange
        .response()
        .map(Response::status)
        .filter(status -> status / 100 == 2 || gone.accepts().test(status))
        .isPresent();
  }

  private Request deleting(Operation deletion, Conversation made) {
    RequestDraft draft =
        new ValidRequests(samples, about(deletion))
            .of(deletion, made.id(), made.owner(), Tenant.FIRST);
    return RequestEncoder.encode(draft, baseUrl);
  }

  /** Something that was made. */
  private record Left(String kind, Conversation made) {}

  @Override
  public String unknownId() {
    return file.conversations()
        .unknown()
        .or(() -> known(file.conversations().source()).map(UnknownIds::like))
        .orElseGet(() -> UUID.randomUUID().toString());
  }

  @Override
  public Optional<Fault> fail(Conversation conversation) {
    return file.failing().map(failing -> failing.begin(sender, baseUrl, conversation.id()));
  }
}
