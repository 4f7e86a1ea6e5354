package dev.standin.specs.large;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The operations of a large document: six for each resource. */
final class LargeOperations {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final boolean is31;

  LargeOperations(boolean is31) {
    this.is31 = is31;
  }

  /** The operations of one resource. */
  void add(ObjectNode paths, int index) {
    String name = LargeDocument.schemaOf(index);
    String path = "/" + LargeDocument.segmentOf(index);
    ObjectNode collection = paths.putObject(path);
    ObjectNode list = operation(collection, "get", "list_" + name + "s", index);
    addQuery(list.putArray("parameters"), index);
    respond(list, "200", page(name));
    ObjectNode create =
        operation(collection, "post", index % 4 == 0 ? "" : "create-" + name, index);
    addBody(create, name, index);
    respond(create, "201", LargeSchemas.ref(name));

    ObjectNode one = paths.putObject(path + "/{" + idName(index) + "}");
    one.putArray("parameters").add(idParameter(index));
    respond(operation(one, "get", "get" + name, index), "200", LargeSchemas.ref(name));
    ObjectNode update = operation(one, "patch", "update." + name, index);
    addBody(update, name, index + 1);
    respond(update, "200", LargeSchemas.ref(name));
    ObjectNode delete = operation(one, "delete", "delete_" + name, index);
    delete.withObject("/responses").putObject("204").put("description", "Gone.");
    if (index % 5 == 0) {
      delete.put("deprecated", true);
    }

    ObjectNode action = paths.putObject(path + "/{" + idName(index) + "}/actions/{action}:run");
    ObjectNode run = operation(action, "post", "run" + name + "Action", index);
    ArrayNode parameters = run.putArray("parameters");
    parameters.add(idParameter(index));
    parameters.add(parameter("action", "path", LargeSchemas.ref("Level")).put("required", true));
    parameters.add(JSON.objectNode().put("$ref", "#/components/parameters/Trace"));
    parameters.add(parameter("session-id", "cookie", LargeSchemas.of("string")));
    respond(run, "202", LargeSchemas.ref("Tree"));
  }

  /** What the operations refer to. */
  void addComponents(ObjectNode components) {
    components
        .putObject("parameters")
        .set("Trace", parameter("X-Trace-Id", "header", LargeSchemas.of("string")));
    ObjectNode schemes = components.putObject("securitySchemes");
    schemes.putObject("bearer").put("type", "http").put("scheme", "bearer");
    schemes.putObject("key").put("type", "apiKey").put("in", "header").put("name", "X-Key");
    schemes.putObject("account").put("type", "apiKey").put("in", "query").put("name", "account");
    ObjectNode failed = components.putObject("responses").putObject("Failed");
    failed.put("description", "Anything else.");
    failed
        .putObject("content")
        .putObject("application/problem+json")
        .set("schema", LargeSchemas.ref("Problem"));
  }

  private static ObjectNode operation(ObjectNode item, String method, String id, int index) {
    ObjectNode operation = item.putObject(method);
    operation.putArray("tags").add(OddNames.resource(index)).add("All");
    if (!id.isEmpty()) {
      operation.put("operationId", id);
    }
    operation.put(
        "summary", "What " + method + " does */ to \"" + OddNames.resource(index) + "\".");
    ObjectNode responses = operation.putObject("responses");
    if (index % 3 == 0) {
      responses.putObject("4XX").put("$ref", "#/components/responses/Failed");
    }
    responses.putObject("default").put("$ref", "#/components/responses/Failed");
    return operation;
  }

  private void addQuery(ArrayNode parameters, int index) {
    parameters.add(
        parameter(
            "limit",
            "query",
            LargeSchemas.of("integer").put("minimum", 1).put("maximum", 100).put("default", 10)));
    parameters.add(parameter("page[after]", "query", LargeSchemas.of("string")));
    parameters.add(parameter("class", "query", LargeSchemas.ref("Level")));
    parameters.add(
        parameter("ids", "query", LargeSchemas.array(LargeSchemas.of("string")))
            .put("style", "form")
            .put("explode", index % 2 == 0));
    parameters.add(
        parameter("filter", "query", LargeSchemas.mapOf(LargeSchemas.of("string")))
            .put("style", "deepObject")
            .put("explode", true));
    parameters.add(
        parameter("since", "query", LargeSchemas.of("string").put("format", "date-time")));
    ObjectNode json = JSON.objectNode().put("name", "where").put("in", "query");
    json.putObject("content").putObject("application/json").set("schema", LargeSchemas.ref("Tree"));
    parameters.add(json);
    parameters.add(
        parameter(
            "If-None-Match", "header", new LargeSchemas(is31).nullable(LargeSchemas.of("string"))));
  }

  private static void addBody(ObjectNode operation, String name, int kind) {
    ObjectNode body = operation.putObject("requestBody").put("required", kind % 2 == 0);
    ObjectNode content = body.putObject("content");
    switch (kind % 5) {
      case 0 -> {
        ObjectNode form = LargeSchemas.of("object");
        ObjectNode properties = form.putObject("properties");
        properties.set("file", LargeSchemas.of("string").put("format", "binary"));
        properties.set("meta", LargeSchemas.ref("Metadata"));
        properties.set("name", LargeSchemas.of("string"));
        content.putObject("multipart/form-data").set("schema", form);
      }
      case 1 -> {
        ObjectNode form = LargeSchemas.of("object");
        form.putArray("required").add("name");
        form.putObject("properties").set("name", LargeSchemas.of("string"));
        ((ObjectNode) form.get("properties"))
            .set("tags", LargeSchemas.array(LargeSchemas.of("string")));
        content.putObject("application/x-www-form-urlencoded").set("schema", form);
      }
      case 2 ->
          content
              .putObject("application/octet-stream")
              .set("schema", LargeSchemas.of("string").put("format", "binary"));
      default -> content.putObject("application/json").set("schema", LargeSchemas.ref(name));
    }
  }

  private static ObjectNode page(String name) {
    ObjectNode page = LargeSchemas.of("object");
    page.putArray("required").add("data").add("has_more");
    ObjectNode properties = page.putObject("properties");
    properties.set("data", LargeSchemas.array(LargeSchemas.ref(name)));
    properties.set("has_more", LargeSchemas.of("boolean"));
    return page;
  }

  private static void respond(ObjectNode operation, String status, ObjectNode schema) {
    ObjectNode response = operation.withObject("/responses").putObject(status);
    response.put("description", "Done.");
    response.putObject("content").putObject("application/json").set("schema", schema);
    response
        .putObject("headers")
        .putObject("X-Rate-Limit")
        .set("schema", LargeSchemas.of("integer"));
  }

  private static ObjectNode parameter(String name, String in, ObjectNode schema) {
    return JSON.objectNode().put("name", name).put("in", in).set("schema", schema);
  }

  private static ObjectNode idParameter(int index) {
    ObjectNode schema = LargeSchemas.of("string");
    return parameter(idName(index), "path", index % 2 == 0 ? schema : schema.put("format", "uuid"))
        .put("required", true);
  }

  private static String idName(int index) {
    return index % 2 == 0 ? "id" : "thing-id";
  }
}
