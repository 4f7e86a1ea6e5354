package dev.standin.conformance.scaffold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.standin.specs.SpecCatalog;
import dev.standin.specs.SpecException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScaffoldTest {

  private static final String PAGE =
      """
      # Delete a thing

      ````yaml openapi.json DELETE /v3/things/{id}
      openapi: 3.1.0
      info: {title: Things, version: '1'}
      servers: [{url: https://api.example.com/base}]
      paths:
        /v3/things/{id}:
          delete:
            operationId: deleteThing
            security: [{key: []}]
            parameters: [{name: id, in: path, required: true, schema: {type: string}}]
            responses: {'204': {description: Gone.}}
      components: {securitySchemes: {key: {type: apiKey, in: header, name: x-key}}}
      ````
      """;

  @TempDir private Path directory = Path.of("");

  private CheckoutCopy checkout;
  private Path page;

  @BeforeEach
  void prepare() throws IOException {
    checkout = new CheckoutCopy(directory.resolve("checkout"));
    page = Files.writeString(directory.resolve("delete-a-thing.md"), PAGE);
  }

  @Test
  void writesWhatAVendorNeeds() throws IOException {
    Scaffold scaffold = Scaffold.plan(checkout.root(), "acme", page);
    scaffold.write();

    assertThat(checkout.read("specs/acme/page.md")).isEqualTo(PAGE);
    assertThat(checkout.read("specs/acme/spec.yaml")).isEqualTo("form: fenced\n");
    assertThat(SpecCatalog.load(checkout.root().resolve("specs")).document("acme").operations())
        .hasSize(1);
    assertThat(checkout.read("impl/src/main/java/dev/standin/server/acme/AcmeResource.java"))
        .contains("public final class AcmeResource extends AcmeApi.Unimplemented {");
    assertThat(checkout.read("impl/src/main/java/dev/standin/server/acme/AcmeRefusals.java"))
        .contains("public final class AcmeRefusals implements Refusals {");
    assertThat(checkout.read("conformance-tests/targets/standin/acme.yaml"))
        .contains("\"key\": standin-acme-key", "--base-url http://127.0.0.1:8080/base ");
    assertThat(scaffold.report())
        .contains(
            "specs/acme/page.md", "-Daccept=acme", "deleteThing (DELETE /base/v3/things/{id})");
  }

  @Test
  void addsToWhatIsThereAndChangesNothingElse() throws IOException {
    Map<String, String> before = checkout.files();
    Scaffold.plan(checkout.root(), "acme", page).write();
    Map<String, String> after = new TreeMap<>(checkout.files());
    after.keySet().removeIf(file -> file.contains("acme"));

    assertThat(after.keySet()).isEqualTo(before.keySet());
    assertThat(added(before, after, Checkout.GENERATED_POM))
        .contains("<id>acme</id>")
        .contains("SET_TAGS_FOR_ALL_OPERATIONS=Acme");
    assertThat(added(before, after, Checkout.VENDORS))
        .contains("import dev.standin.server.acme.AcmeRefusals;")
        .contains("catalog.document(\"acme\"),")
        .contains("\"/base\")");
    assertThat(after.get(Checkout.CONTROL_DOCUMENT)).contains("enum: [acme, azure, ");
  }

  /** The lines that are new; that all others are still there in their order is checked. */
  private static String added(Map<String, String> before, Map<String, String> after, String file) {
    StringBuilder added = new StringBuilder();
    String[] old = before.getOrDefault(file, "").split("\n", -1);
    int next = 0;
    for (String line : after.getOrDefault(file, "").split("\n", -1)) {
      // The comma behind what was the last entry.
      if (next < old.length && line.equals(old[next].replaceFirst("\"\"\\)\\);$", "\"\"),"))) {
        next++;
      } else {
        added.append(line).append('\n');
      }
    }
    assertThat(next).as("lines of %s that are still there", file).isEqualTo(old.length);
    return added.toString();
  }

  @Test
  void aWholeDocumentKeepsItsFormat() throws IOException {
    String json =
        "{\"openapi\":\"3.0.3\",\"paths\":{\"/a\":{\"get\":{\"responses\":{\"200\":{}}}}}}";
    Path file = Files.writeString(directory.resolve("openapi.json"), json);

    Scaffold.plan(checkout.root(), "acme", file).write();

    assertThat(checkout.read("specs/acme/page.json")).isEqualTo(json);
    assertThat(checkout.read("specs/acme/spec.yaml")).isEqualTo("form: openapi\n");
  }

  @Test
  void aPageOfTablesIsGivenTheNameThatItLacks() throws IOException {
    Path azure = checkout.root().resolve("specs/azure/page.md");
    Path file =
        Files.writeString(
            directory.resolve("page.md"), Files.readString(azure).replace("/openai/v1", "/other"));

    Scaffold.plan(checkout.root(), "acme", file).write();

    assertThat(checkout.read("specs/acme/spec.yaml"))
        .startsWith("form: tables\n")
        .endsWith("operationId: deleteAConversation\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Acme  | `Acme` cannot be a vendor's key
          a-b   | Try `ab`
          class | `class` cannot be a vendor's key
          no    | `no` cannot be a vendor's key
          con   | no device of Windows. Try `acme`
          lpt1  | `lpt1` cannot be a vendor's key
          abcdefghijklmnopqrstu | up to 20 lower-case letters
          tavus | specs/tavus is there already
          """)
  void aKeyThatCannotBe(String key, String message) throws IOException {
    Map<String, String> before = checkout.files();

    assertThatThrownBy(() -> Scaffold.plan(checkout.root(), key, page))
        .isInstanceOf(ScaffoldException.class)
        .hasMessageContaining(message);
    assertThat(checkout.files()).isEqualTo(before);
  }

  @Test
  void aPageThatCannotBeRead() throws IOException {
    Files.writeString(page, PAGE.replace("'204'", "'999'"));

    assertThatThrownBy(() -> Scaffold.plan(checkout.root(), "acme", page))
        .isInstanceOf(SpecException.class)
        .hasMessageContaining("delete-a-thing.md:13: `999` is no status");
    assertThatThrownBy(() -> Scaffold.plan(checkout.root(), "acme", Path.of("no-such-page.md")))
        .hasMessageContaining("no-such-page.md cannot be read");
  }

  @Test
  void aPathIsQuotedWhereItIsToBeCopied() throws IOException {
    Files.writeString(page, PAGE.replace("/v3/things/", "/v3/'$(id)'/"));

    assertThat(Scaffold.plan(checkout.root(), "acme", page).report())
        .contains("-X DELETE 'http://127.0.0.1:8080/base/v3/'\\''$(id)'\\''/1'");
  }

  @Test
  void anOperationThatAnotherVendorHas() throws IOException {
    Files.writeString(page, PAGE.replace("/base", "").replace("/v3/things", "/v2/conversations"));

    assertThatThrownBy(() -> Scaffold.plan(checkout.root(), "acme", page))
        .isInstanceOf(ScaffoldException.class)
        .hasMessageContainingAll(
            "delete-a-thing.md:9: DELETE /v2/conversations/{id} is what tavus has at specs/tavus",
            "served on one port");
  }

  @Test
  void aCollectionThatAnotherVendorHasIsNoted() throws IOException {
    Files.writeString(
        page,
        PAGE.replace("/base", "")
            .replace("/v3/things", "/v2/conversations")
            .replace("DELETE", "GET")
            .replace("delete:", "get:"));

    assertThat(Scaffold.plan(checkout.root(), "acme", page).report())
        .contains("Note: tavus has operations below /v2/conversations too");
  }

  @Test
  void allOrNothing() throws IOException {
    Map<String, String> before = checkout.files();
    Scaffold scaffold = Scaffold.plan(checkout.root(), "acme", page);
    // In the way of the last file that is new.
    Files.writeString(
        Files.createDirectories(directory.resolve("checkout/conformance-tests")).resolve("targets"),
        "a file");

    assertThatThrownBy(scaffold::write).hasMessageStartingWith("Nothing was written");
    Files.delete(directory.resolve("checkout/conformance-tests/targets"));
    assertThat(checkout.files()).isEqualTo(before);
    assertThat(checkout.root().resolve("specs/acme")).doesNotExist();
  }

  @Test
  void aDirectoryThatIsNoCheckout() {
    assertThatThrownBy(() -> Scaffold.plan(directory, "acme", page))
        .hasMessageContaining("is not the root of a checkout")
        .hasMessageContaining("--directory");
  }
}
