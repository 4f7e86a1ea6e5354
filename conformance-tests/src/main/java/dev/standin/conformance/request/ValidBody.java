package dev.standin.conformance.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.standin.conformance.model.RequestDraft;
import dev.standin.conformance.model.RequestDraft.AvailableInputs;
import dev.standin.conformance.schema.Samples;
import dev.standin.conformance.target.api.Target;
import dev.standin.conformance.target.api.Target.Tenant;
import dev.standin.specs.document.JsonMediaType;
import dev.standin.specs.document.Operation;
import dev.standin.specs.document.RequestBody;
import dev.standin.specs.document.SchemaAt;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The body of an operation's valid request: the target's own, or one made from the document. */
record ValidBody(Samples samples, Target target, Operation operation) {

  /** The request with it, and with what else its cases may send. */
  RequestDraft of(RequestDraft draft, String id, Map<String, String> owner, Tenant caller) {
    Map<String, String> bodies = new LinkedHashMap<>();
    Map<String, String> secrets = new LinkedHashMap<>();
    operation.security().stream()
        .flatMap(alternative -> alternative.schemes().stream())
        .forEach(
            scheme -> target.secret(scheme, caller).ifPresent(s -> secrets.put(scheme.name(), s)));
    boolean given = false;
    for (Map.Entry<String, SchemaAt> entry : content().entrySet()) {
      String type = entry.getKey();
      SchemaAt schema = entry.getValue();
      Optional<JsonNode> own = JsonMediaType.matches(type) ? own(entry, owner) : Optional.empty();
      Optional<JsonNode> body = own.or(() -> sample(type).map(it -> about(id, it, schema)));
      given |= own.isPresent();
      given |=
          body.filter(ObjectNode.class::isInstance)
              .filter(object -> putOwner((ObjectNode) object, schema, owner))
              .isPresent();
      body.flatMap(value -> BodyTexts.ofOneOf(content().keySet(), type, value))
          .ifPresent(text -> bodies.put(type, text));
    }
    RequestDraft offering = draft.withInputs(new AvailableInputs(bodies, secrets));
    boolean required = operation.requestBody().filter(RequestBody::required).isPresent();
    if (!required && !given && (bodies.isEmpty() || !ValidRequests.haveBody(operation))) {
      return offering;
    }
    return BodyEdits.withValid(
        offering,
        bodies.keySet().stream().findFirst().orElseGet(() -> content().keySet().iterator().next()));
  }

  /** Why the target's own body is not sent; empty if it is, or if there is none. */
  Optional<String> notSent() {
    Map<String, String> owner = new TreeMap<>();
    target.ownerParameters().forEach(it -> owner.put(it, target.ownerValue(it, Tenant.FIRST)));
    return content().entrySet().stream()
        .filter(each -> JsonMediaType.matches(each.getKey()) && own(each, owner).isEmpty())
        .flatMap(
            each ->
                target.body(owner).stream()
                    .flatMap(own -> samples.judge().errors(each.getValue(), own).stream()))
        .findFirst()
        .map(
            error ->
                "`%s %s` is sent another body than the target file has, which the document does not allow: %s%s."
                    .formatted(
                        operation.method(),
                        operation.path(),
                        error.at().isEmpty() ? "" : "at " + error.at() + " ",
                        error.message()));
  }

  private Map<String, SchemaAt> content() {
    return operation.requestBody().map(RequestBody::content).orElse(Map.of());
  }

  private Optional<JsonNode> sample(String type) {
    return samples.of(operation.requestBody().orElseThrow(), type).map(this::known);
  }

  /**
   * The target's own, with what it leaves out, or as it is; empty if the document allows neither.
   */
  private Optional<JsonNode> own(Map.Entry<String, SchemaAt> content, Map<String, String> owner) {
    return target.body(owner).stream()
        .flatMap(
            own ->
                Stream.concat(
                    sample(content.getKey()).map(under -> merged(under, own)).stream(),
                    Stream.of(own)))
        .filter(it -> samples.judge().accepts(content.getValue(), it))
        .findFirst();
  }

  /**
   * The target's own body, and below it what cases of this document change: a place that it leaves
   * out, or a longer list, stays.
   */
  private static JsonNode merged(JsonNode sample, JsonNode own) {
    if (sample instanceof ObjectNode under && own instanceof ObjectNode over) {
      ObjectNode both = under.deepCopy();
      over.propertyStream()
          .forEach(
              each ->
                  both.set(
                      each.getKey(),
                      both.has(each.getKey())
                          ? merged(both.get(each.getKey()), each.getValue())
                          : each.getValue()));
      return both;
    }
    return sample.isArray() && own.size() < sample.size() ? sample : own;
  }

  /**
   * The body with no other id than the path's: a document's example may be the id of something that
   * is not the run's to change.
   */
  private JsonNode about(String id, JsonNode sample, SchemaAt schema) {
    Optional<String> name = PathTemplate.idParameter(operation.path());
    if (id.isEmpty() || name.isEmpty() || !(sample instanceof ObjectNode object)) {
      return sample;
    }
    ObjectNode about = object.deepCopy();
    for (String each : new TreeSet<>(List.of("id", name.get()))) {
      if (about.path(each).isTextual() && target.value(each).isEmpty()) {
        about.put(each, id);
        if (!samples.judge().accepts(schema, about)) {
          about.remove(each);
        }
      }
    }
    return about;
  }

  /** The body with the values that the target wants, where it has such properties. */
  private JsonNode known(JsonNode sample) {
    JsonNode body = sample.deepCopy();
    if (body instanceof ObjectNode object) {
      for (Map.Entry<String, JsonNode> property : sample.properties()) {
        target.value(property.getKey()).ifPresent(v -> object.set(property.getKey(), v));
      }
    }
    return body;
  }

  private boolean putOwner(ObjectNode body, SchemaAt schema, Map<String, String> owner) {
    boolean put = false;
    for (Map.Entry<String, String> value : owner.entrySet()) {
      if (schema.node().path("properties").has(value.getKey())) {
        body.put(value.getKey(), value.getValue());
        put = true;
      }
    }
    return put;
  }
}
