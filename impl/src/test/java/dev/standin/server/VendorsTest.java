package dev.standin.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.standin.server.control.Control;
import dev.standin.server.http.Vendor;
import dev.standin.specs.Operation;
import dev.standin.specs.Parameter;
import dev.standin.specs.SpecCatalog;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class VendorsTest {

  private final List<Vendor> vendors = Vendors.all(SpecCatalog.bundled(), Profiles.documented());

  @Test
  void everyPageIsServed() {
    assertThat(Stream.concat(vendors.stream().map(Vendor::key), Stream.of(Control.KEY)))
        .containsExactlyInAnyOrderElementsOf(SpecCatalog.bundled().vendors());
  }

  @Test
  void ownersAreNamedAsTheDocumentsNameThem() {
    for (Vendor vendor : vendors) {
      vendor
          .ownerName()
          .ifPresent(
              name ->
                  assertThat(names(vendor.operation()))
                      .as(
                          "%s: Vendors says that '%s' scopes a conversation; the page has to have it",
                          vendor.key(), name)
                      .contains(name));
    }
  }

  @Test
  void basePathsAreWhatThePagesPutBeforeTheirCollections() {
    assertThat(vendors.stream().collect(Collectors.toMap(Vendor::key, Vendor::basePath)))
        .isEqualTo(
            Map.of(
                "openhands", "/api",
                "dify", "/v1",
                "azure", "/openai/v1",
                "botpress", "/v1/chat",
                "tavus", "/v2"));
  }

  @Test
  void anOwnerIsRequiredWhereTheDocumentRequiresItsNaming() {
    assertThat(vendors.stream().filter(Vendor::requiresOwner).map(Vendor::key))
        .containsExactlyInAnyOrder("dify", "botpress");
  }

  private static List<String> names(Operation operation) {
    Stream<String> parameters = operation.parameters().stream().map(Parameter::name);
    Stream<String> properties =
        operation.requestBody().stream()
            .flatMap(body -> body.content().values().stream())
            .flatMap(
                schema ->
                    StreamSupport.stream(
                        ((Iterable<String>) () -> schema.node().path("properties").fieldNames())
                            .spliterator(),
                        false));
    return Stream.concat(parameters, properties).toList();
  }
}
