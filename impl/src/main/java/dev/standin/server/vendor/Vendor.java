package dev.standin.server.vendor;

import dev.standin.server.api.ApiDescription;
import dev.standin.server.api.PathRule;
import dev.standin.server.api.RefusalRenderer;
import dev.standin.server.store.Conversation;
import dev.standin.server.store.ConversationKey;
import dev.standin.server.store.ConversationStore;
import dev.standin.server.store.ConversationTimes;
import dev.standin.specs.SpecFiles;
import dev.standin.specs.document.Operation;
import dev.standin.specs.document.Parameter;
import dev.standin.specs.document.SecurityScheme;
import dev.standin.specs.document.SpecDocument;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * All that the server knows of one vendor.
 *
 * @param document what its page says
 * @param profile the way it answers
 * @param ids the form of its conversations' ids
 * @param ownerName the request value that scopes a conversation, under the document's own name;
 *     empty where every caller sees every conversation
 * @param undocumentedSchemes the schemes its real service takes where the document asks for no
 *     credential; asked for only once a credential is configured
 * @param clientPath what its client libraries want in their base URL after host and port
 * @param companion makes the class that answers the operations of its companion document; empty if
 *     it has none
 */
public record Vendor(
    SpecDocument document,
    Profile profile,
    IdForm ids,
    Optional<String> ownerName,
    List<SecurityScheme> undocumentedSchemes,
    String clientPath,
    Optional<Function<VendorConversations, Object>> companion)
    implements ApiDescription {

  /** Who owns what has to have an owner and is given none. */
  public static final String DEFAULT_OWNER = "alice";

  public Vendor {
    undocumentedSchemes = List.copyOf(undocumentedSchemes);
  }

  /**
   * A way to answer.
   *
   * @param name {@link #DOCUMENTED}, or another where its service was seen to answer otherwise
   * @param resource makes the class that answers its requests
   * @param refusals how it words what it refuses
   * @param pathRules what its service does to requests below its base path before it looks at which
   *     operation they are for, in this order
   */
  public record Profile(
      String name,
      Function<ConversationStore, Object> resource,
      RefusalRenderer refusals,
      List<PathRule> pathRules) {

    /** The name of the profile that answers as the document says. */
    public static final String DOCUMENTED = "documented";

    public Profile {
      pathRules = List.copyOf(pathRules);
    }

    /** A profile that answers as the document says. */
    public static Profile documented(
        Function<ConversationStore, Object> resource, RefusalRenderer refusals) {
      return new Profile(DOCUMENTED, resource, refusals, List.of());
    }

    public boolean isDocumented() {
      return name.equals(DOCUMENTED);
    }
  }

  /** This vendor, answering in another way. */
  public Vendor with(Profile other) {
    return new Vendor(document, other, ids, ownerName, undocumentedSchemes, clientPath, companion);
  }

  /** This vendor, which answers the operations of its companion with the class that this makes. */
  public Vendor with(Function<VendorConversations, Object> answering) {
    return new Vendor(
        document, profile, ids, ownerName, undocumentedSchemes, clientPath, Optional.of(answering));
  }

  /** The classes that answer its requests: its page's first. */
  public Stream<Object> resources(ConversationStore store) {
    return Stream.concat(
        Stream.of(profile.resource().apply(store)),
        companion.stream().map(each -> each.apply(new VendorConversations(key(), ids, store))));
  }

  /**
   * A conversation of this vendor's.
   *
   * @param id empty for a fresh one
   * @param owner empty for nobody, or where requests have to name somebody, for {@link
   *     #DEFAULT_OWNER}
   * @param times empty for now
   * @throws IllegalArgumentException if this vendor has no such ids, or no owners
   */
  public Conversation conversation(
      Optional<String> id,
      Optional<String> owner,
      List<String> messages,
      Optional<ConversationTimes> times) {
    if (owner.isPresent() && ownerName.isEmpty()) {
      throw new IllegalArgumentException(
          key() + " has no owners: every caller sees every conversation; leave out 'owner'");
    }
    return new Conversation(
        new ConversationKey(
            key(),
            id.map(ids::canonical).orElseGet(ids::fresh),
            owner.isEmpty() && requiresOwner() ? Optional.of(DEFAULT_OWNER) : owner),
        messages,
        times,
        Map.of());
  }

  /** The form in which an id is stored; the id itself where this vendor has none such. */
  public String storedId(String id) {
    try {
      return ids.canonical(id);
    } catch (IllegalArgumentException e) {
      return id;
    }
  }

  /** The keys of the documents that it answers. */
  public List<String> documents() {
    return companion.isEmpty() ? List.of(key()) : List.of(key(), SpecFiles.companion(key()));
  }

  @Override
  public RefusalRenderer refusals() {
    return profile.refusals();
  }

  @Override
  public List<PathRule> pathRules() {
    return profile.pathRules();
  }

  /**
   * The operation that its page documents. Of several, the first that deletes one thing; where none
   * does, the first.
   */
  public Operation operation() {
    List<Operation> all = document.operations();
    return all.stream()
        .filter(each -> each.method().equals("DELETE") && each.path().contains("{"))
        .findFirst()
        .orElse(all.get(0));
  }

  @Override
  public boolean isOpenWithoutCredentials() {
    return false;
  }

  /** Whether its document asks for a credential. */
  public boolean asksForCredential() {
    return document.operations().stream().anyMatch(each -> !each.security().isEmpty());
  }

  /** The scheme to show a caller first, of those that a request can satisfy. */
  public Optional<SecurityScheme> asked() {
    return Stream.concat(
            operation().security().stream().flatMap(each -> each.schemes().stream()),
            undocumentedSchemes.stream())
        .findFirst();
  }

  /** Whether a credential can be configured for it. */
  public boolean takesCredential() {
    return asksForCredential() || !undocumentedSchemes.isEmpty();
  }

  /** Whether a request has to name an owner, so that a conversation without one is out of reach. */
  public boolean requiresOwner() {
    return ownerName.filter(this::isRequired).isPresent();
  }

  /** Whether the owner is named in the request body and not by a parameter. */
  public boolean namesOwnerInBody() {
    return ownerName.isPresent() && ownerParameter().isEmpty();
  }

  private Optional<Parameter> ownerParameter() {
    return operation().parameters().stream()
        .filter(parameter -> ownerName.filter(parameter.name()::equals).isPresent())
        .findFirst();
  }

  private boolean isRequired(String name) {
    return ownerParameter()
        .map(Parameter::required)
        .orElseGet(
            () ->
                operation().requestBody().stream()
                    .flatMap(body -> body.content().values().stream())
                    .flatMap(schema -> schema.node().path("required").valueStream())
                    .anyMatch(required -> required.asText().equals(name)));
  }
}
