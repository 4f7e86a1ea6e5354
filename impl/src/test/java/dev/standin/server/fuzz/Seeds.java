package dev.standin.server.fuzz;

import dev.standin.server.StandinServer;
import dev.standin.server.refusal.Vendor;
import dev.standin.specs.Operation;
import dev.standin.specs.Parameter;
import dev.standin.specs.ParameterIn;
import dev.standin.specs.SecurityScheme;
import dev.standin.specs.SpecDocument;
import java.util.ArrayList;
import java.util.List;

/** The requests that the documents describe. */
final class Seeds {

  private static final String JSON = "Content-Type: application/json";

  private Seeds() {}

  /** One for each way to ask this vendor, the plainest first. */
  static List<Seed> of(Vendor vendor, StandinServer server) {
    Operation operation = vendor.operation();
    List<String> fields = new ArrayList<>();
    if (vendor.asksForCredential()) {
      String secret = server.credentials().of(vendor.key()).get(0);
      vendor.asked().ifPresent(scheme -> fields.add(credential(scheme, secret)));
    }
    String body = "";
    if (vendor.namesOwnerInBody()) {
      fields.add(JSON);
      body = "{\"%s\":\"%s\"}".formatted(vendor.ownerName().orElseThrow(), World.OWNER);
    } else {
      vendor.ownerName().ifPresent(name -> fields.add(name + ": " + World.OWNER));
    }
    String target = operation.fullPath().replaceFirst("\\{[^}]*}", "{id}");
    List<Seed> seeds = new ArrayList<>();
    seeds.add(new Seed(vendor.key(), operation.method(), target, fields, body));
    for (Parameter parameter : operation.parameters()) {
      if (parameter.in() == ParameterIn.QUERY) {
        String asked = target + "?" + parameter.name() + "=true";
        seeds.add(new Seed(vendor.key(), operation.method(), asked, fields, body));
      }
    }
    return seeds;
  }

  /** One for each operation of the control API. */
  static List<Seed> ofControl(SpecDocument document) {
    return document.operations().stream().map(Seeds::control).toList();
  }

  private static Seed control(Operation operation) {
    String target = operation.fullPath().replace("{api}", "dify").replaceFirst("\\{fault}", "1");
    String body =
        switch (operation.operationId()) {
          case "createConversations" ->
              "{\"conversations\":[{\"api\":\"dify\",\"messages\":[\"Hello\"]}]}";
          case "createFault" -> "{\"action\":\"status\",\"times\":1}";
          default -> "";
        };
    List<String> fields = body.isEmpty() ? List.of() : List.of(JSON);
    return new Seed("standin", operation.method(), target, fields, body);
  }

  private static String credential(SecurityScheme scheme, String secret) {
    return scheme instanceof SecurityScheme.ApiKey key
        ? key.parameterName() + ": " + secret
        : "Authorization: Bearer " + secret;
  }
}
