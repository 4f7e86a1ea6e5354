package dev.standin.conformance.sampled;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.standin.conformance.schema.Direction;
import dev.standin.conformance.schema.Samples;
import dev.standin.server.api.Answer;
import dev.standin.server.api.Refusal;
import dev.standin.server.api.RefusedException;
import dev.standin.server.api.StrictJson;
import dev.standin.specs.document.JsonMediaType;
import dev.standin.specs.document.Operation;
import dev.standin.specs.document.Slot;
import dev.standin.specs.document.SpecDocument;
import dev.standin.specs.document.StatusKey;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The documented answers of a document, with a sample of each body. */
final class SampledReplies {

  /** Reads answers too, in which what is write-only is absent, required or not. */
  private static final ObjectMapper JSON =
      StrictJson.mapper()
          .setAnnotationIntrospector(
              new JacksonAnnotationIntrospector() {
                @Override
                public Boolean hasRequiredMarker(AnnotatedMember member) {
                  return false;
                }
              });

  private final SpecDocument document;
  private final Samples samples;

  /** The ids that name something. */
  private final Set<String> ids;

  SampledReplies(SpecDocument document, Set<String> ids) {
    this.document = document;
    this.ids = Set.copyOf(ids);
    this.samples = new Samples(document, Direction.ANSWER);
  }

  /** The first documented success, made by the generated factory from a sample read as JSON. */
  Object success(Method method, Object[] values)
      throws IllegalAccessException, InvocationTargetException {
    Map<String, Object> path = pathValues(method, values);
    if (!path.isEmpty()
        && path.values().stream().noneMatch(each -> ids.contains(each.toString()))) {
      throw new RefusedException(Refusal.noSuchConversation("There is nothing of this id"));
    }
    Operation operation =
        document.operations().stream()
            .filter(each -> isOf(each, method))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("no document has " + method));
    Slot slot =
        operation.slots().stream()
            .filter(each -> status(each.status()) / 100 == 2)
            .findFirst()
            .orElse(operation.slots().get(0));
    Method factory = factory(method.getReturnType(), slot);
    Object[] arguments =
        Stream.of(factory.getParameters()).map(each -> argument(each, slot, path)).toArray();
    return factory.invoke(null, arguments);
  }

  /** What the operation documents for the status, or where it does not a plain error. */
  Answer refusal(Refusal refusal) {
    Optional<Operation> operation =
        document.operations().stream()
            .filter(each -> refusal.operationId().equals(Optional.of(each.operationId())))
            .findFirst();
    int status = operation.map(each -> status(each, refusal)).orElse(refusal.status());
    Optional<StatusKey> key = operation.flatMap(each -> each.keyFor(status));
    return operation.stream()
        .flatMap(each -> each.slots().stream())
        .filter(slot -> key.equals(Optional.of(slot.status())))
        .findFirst()
        .map(slot -> answer(status, slot))
        .orElseGet(() -> Answer.json(refusal.status(), Map.of("error", refusal.sentence())));
  }

  /** One that the document has for what is wrong with a request, where there is any. */
  private static int status(Operation operation, Refusal refusal) {
    boolean isOfBody = refusal.status() == 400 || refusal.status() == 415;
    return Stream.of(refusal.status(), 400, 422)
        .filter(each -> operation.keyFor(each).isPresent())
        .filter(each -> isOfBody || each == refusal.status())
        .findFirst()
        .orElse(refusal.status());
  }

  private Answer answer(int status, Slot slot) {
    return slot.mediaType().isEmpty()
        ? Answer.empty(status)
        : Answer.of(status, mediaType(slot), isJson(slot) ? sample(slot) : text(sample(slot)));
  }

  private Object argument(Parameter parameter, Slot slot, Map<String, Object> path) {
    if (parameter.getType() == int.class) {
      return status(slot.status());
    }
    JsonNode body = sample(slot);
    if (!isJson(slot) && parameter.getType() == String.class) {
      return text(body);
    }
    if (!isJson(slot) && parameter.getType() == byte[].class) {
      return text(body).getBytes(UTF_8);
    }
    if (body instanceof ObjectNode object && object.has("id") && path.containsKey("id")) {
      object.set("id", JSON.valueToTree(path.get("id")));
    }
    return JSON.convertValue(body, JSON.constructType(parameter.getParameterizedType()));
  }

  private static Map<String, Object> pathValues(Method method, Object[] values) {
    Map<String, Object> path = new LinkedHashMap<>();
    for (int i = 0; i < method.getParameterCount(); i++) {
      PathParam parameter = method.getParameters()[i].getAnnotation(PathParam.class);
      if (parameter != null) {
        path.put(parameter.value(), values[i]);
      }
    }
    return path;
  }

  private JsonNode sample(Slot slot) {
    return slot.schema().flatMap(samples::full).orElse(JsonNodeFactory.instance.objectNode());
  }

  private static boolean isJson(Slot slot) {
    return JsonMediaType.matches(mediaType(slot));
  }

  private static String mediaType(Slot slot) {
    String given = slot.mediaType().orElse("");
    return slot.schema().isPresent() ? given.replace("*/*", "application/json") : given;
  }

  private static String text(JsonNode sample) {
    return sample.isValueNode() ? sample.asText() : sample.toString();
  }

  private static boolean isOf(Operation operation, Method method) {
    return operation.fullPath().equals(method.getAnnotation(Path.class).value())
        && Stream.of(method.getAnnotations())
            .map(each -> each.annotationType().getAnnotation(HttpMethod.class))
            .anyMatch(each -> each != null && each.value().equals(operation.method()));
  }

  private static Method factory(Class<?> reply, Slot slot) {
    String name =
        slot.status().text().equals("default") ? "otherwise" : "status" + slot.status().text();
    String mediaType = slot.mediaType().orElse("").replaceAll("[^A-Za-z0-9]", "");
    return Arrays.stream(reply.getDeclaredMethods())
        .filter(each -> Modifier.isStatic(each.getModifiers()))
        .filter(
            each ->
                each.getName().equals(name)
                    || each.getName()
                        .toLowerCase(Locale.ROOT)
                        .equals((name + mediaType).toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(reply + " has no " + name));
  }

  /** One that belongs to the key: of a success where it can be. */
  private static int status(StatusKey key) {
    if (key instanceof StatusKey.Exact exact) {
      return exact.status();
    }
    return key instanceof StatusKey.Range range ? range.digit() * 100 : 200;
  }
}
