package dev.standin.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.standin.generated.standin.model.ApiDto;
import dev.standin.server.control.Control;
import dev.standin.server.vendor.Vendor;
import dev.standin.specs.SpecCatalog;
import dev.standin.specs.document.Operation;
import dev.standin.specs.document.Parameter;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class VendorsTest {

  private final List<Vendor> vendors = Vendors.all(SpecCatalog.bundled(), Profiles.documented());

  @Test
  void everyPageIsServed() {
    Stream<String> served = vendors.stream().flatMap(each -> each.documents().stream());
    assertThat(Stream.concat(served, Stream.of(Control.KEY)))
        .as(
            "each vendor in specs has to be served: write its <Vendor>Resource and"
                + " <Vendor>Refusals, and add them in Vendors.java; of a"
                + " companion, <Vendor>CompanionResource")
        .containsExactlyInAnyOrderElementsOf(SpecCatalog.bundled().vendors());
  }

  @Test
  void theControlApiTakesEveryVendor() {
    assertThat(Stream.of(ApiDto.values()).map(ApiDto::toString))
        .as(
            "the schema ApiDto in specs/standin/openapi.yaml has to list every vendor that is served")
        .containsExactlyInAnyOrderElementsOf(vendors.stream().map(Vendor::key).toList());
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
                          "%s: Vendors says that '%s' scopes a conversation; the page has to have"
                              + " it",
                          vendor.key(), name)
                      .contains(name));
    }
  }

  @Test
  void anOwnerIsRequiredWhereTheDocumentRequiresItsNaming() {
    assertThat(vendors.stream().filter(Vendor::requiresOwner).map(Vendor::key))
        .contains("dify", "botpress")
        .doesNotContain("openhands", "azure", "tavus");
  }

  private static List<String> names(Operation operation) {
    Stream<String> parameters = operation.parameters().stream().map(Parameter::name);
    Stream<String> properties =
        operation.requestBody().stream()
            .flatMap(body -> body.content().values().stream())
            .flatMap(schema -> schema.node().path("properties").propertyStream())
            .map(Map.Entry::getKey);
    return Stream.concat(parameters, properties).toList();
  }
}
