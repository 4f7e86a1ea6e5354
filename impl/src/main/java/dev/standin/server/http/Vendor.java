package dev.standin.server.http;

import dev.standin.server.store.ConversationStore;
import dev.standin.specs.Operation;
import dev.standin.specs.Parameter;
import dev.standin.specs.SecurityScheme;
import dev.standin.specs.SpecDocument;
import jakarta.ws.rs.container.ContainerRequestFilter;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * All that the server knows of one vendor.
 *
 * @param document what its page says
 * @param resource makes the class that answers its requests
 * @param refusals how it words what it refuses
 * @param ids the form of its conversations' ids
 * @param ownerName the request value that scopes a conversation, under the document's own name;
 *     empty where every caller sees every conversation
 * @param silentSchemes the schemes its real service takes where the document asks for no
 *     credential; asked for only once a credential is configured
 * @param clientPath what its client libraries want in their base URL after host and port
 * @param profile the name of this way to answer: {@link #DOCUMENTED}, or another where its service
 *     was seen to answer otherwise
 * @param preMatching what its service does to requests below its base path before it looks at which
 *     operation they are for, in this order
 */
public record Vendor(
    SpecDocument document,
    Function<ConversationStore, Object> resource,
    Refusals refusals,
    IdForm ids,
    Optional<String> ownerName,
    List<SecurityScheme> silentSchemes,
    String clientPath,
    String profile,
    List<ContainerRequestFilter> preMatching)
    implements Served {

  /** The profile of a vendor that answers as its document says. */
  public static final String DOCUMENTED = "documented";

  public Vendor {
    silentSchemes = List.copyOf(silentSchemes);
    preMatching = List.copyOf(preMatching);
  }

  /** A vendor that answers as its document says. */
  public Vendor(
      SpecDocument document,
      Function<ConversationStore, Object> resource,
      Refusals refusals,
      IdForm ids,
      Optional<String> ownerName,
      List<SecurityScheme> silentSchemes,
      String clientPath) {
    this(
        document,
        resource,
        refusals,
        ids,
        ownerName,
        silentSchemes,
        clientPath,
        DOCUMENTED,
        List.of());
  }

  /** The same vendor, answering in another way. */
  public Vendor answering(
      String otherProfile, Function<ConversationStore, Object> otherResource, Refusals words) {
    return new Vendor(
        document,
        otherResource,
        words,
        ids,
        ownerName,
        silentSchemes,
        clientPath,
        otherProfile,
        preMatching);
  }

  /** The same vendor, whose ids are of this form. */
  public Vendor withIds(IdForm form) {
    return new Vendor(
        document,
        resource,
        refusals,
        form,
        ownerName,
        silentSchemes,
        clientPath,
        profile,
        preMatching);
  }

  /** The same vendor, taking these schemes where its document asks for no credential. */
  public Vendor withSilentSchemes(List<SecurityScheme> schemes) {
    return new Vendor(
        document, resource, refusals, ids, ownerName, schemes, clientPath, profile, preMatching);
  }

  /** The same vendor, with these filters before its operations are looked for. */
  public Vendor withPreMatching(ContainerRequestFilter... filters) {
    return new Vendor(
        document,
        resource,
        refusals,
        ids,
        ownerName,
        silentSchemes,
        clientPath,
        profile,
        List.of(filters));
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
  public List<String> basePaths() {
    return BasePaths.of(document);
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
            silentSchemes.stream())
        .findFirst();
  }

  /** Whether a credential can be configured for it. */
  public boolean takesCredential() {
    return asksForCredential() || !silentSchemes.isEmpty();
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
                    .flatMap(
                        schema ->
                            StreamSupport.stream(
                                schema.node().path("required").spliterator(), false))
                    .anyMatch(required -> required.asText().equals(name)));
  }
}
