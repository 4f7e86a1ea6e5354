package dev.standin.conformance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.standin.conformance.Cases;
import dev.standin.conformance.derive.CaseList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ListCommandTest {

  private static final String UNNEEDED = "Broken, and no operation needs it: ";

  @TempDir private Path directory;
  private final CommandLineRun cli = new CommandLineRun();

  @Test
  void printsTheCases() {
    assertThat(cli.run("list", "--vendor", "tavus")).isEqualTo(0);
    assertThat(cli.out()).isEqualTo(CaseList.of(Cases.of("tavus")));
    assertThat(cli.err())
        .containsPattern("^[0-9]+ cases\\.\nA run uses up to [0-9]+ conversations");
  }

  @Test
  void printsWhatConcernsOwnersIfATargetNamesThem() {
    Path target = Path.of(System.getProperty("basedir", "")).resolve("targets/dify.yaml");

    assertThat(cli.run("list", "--vendor", "dify", "--target", target.toString())).isEqualTo(0);
    assertThat(cli.out()).isEqualTo(CaseList.of(Cases.of("dify")));
  }

  @Test
  void takesAnyFile() throws IOException {
    Path file =
        shop(
            """
          /items/{id}:
            delete:
              operationId: deleteItem
              parameters: [{name: id, in: path, required: true, schema: {type: string}}]
              responses: {'204': {description: gone}, '404': {description: unknown}}
        """);

    assertThat(cli.run("list", "--document", file.toString(), "--case", "shop/deleteItem/404"))
        .isEqualTo(0);
    assertThat(cli.out().lines())
        .isNotEmpty()
        .allMatch(line -> line.startsWith("shop/deleteItem/404/"));
  }

  @Test
  void saysWhatIsNotJudged() throws IOException {
    String schema =
        """
        {if: {type: string}, patternProperties: {a: {}}, propertyNames: {}, prefixItems: [],
              contains: {}, dependentRequired: {}, not: {type: string}, multipleOf: 2}""";
    Path file =
        written(
            "shop.yaml",
            """
        openapi: 3.0.3
        info: {title: Shop, version: '1'}
        paths:
          /items:
            get:
              operationId: list
              responses:
                '200':
                  description: x
                  links: {next: {operationId: list}}
                  content:
                    application/json:
                      schema: %s
        """
                .formatted(schema));

    assertThat(cli.run("list", "--document", file.toString())).isEqualTo(0);
    assertThat(cli.err().lines().filter(line -> line.startsWith("Not judged: ")))
        .containsExactly(
            "Not judged: " + file + ":10: `links` are not followed; answers may be anything",
            "Not judged: " + file + ":13: `if` is of OpenAPI 3.1; this is 3.0",
            "Not judged: " + file + ":13: `patternProperties` is of OpenAPI 3.1; this is 3.0",
            "Not judged: " + file + ":13: `propertyNames` is of OpenAPI 3.1; this is 3.0",
            "Not judged: " + file + ":13: `prefixItems` is of OpenAPI 3.1; this is 3.0",
            "Not judged: and 2 more.");
  }

  @Test
  void saysWhatIsBrokenAndWhoNeedsIt() throws IOException {
    written("broken.yaml", "a: [");
    Path file =
        shop(
            """
          /items:
            get: {operationId: list, responses: {'200': {description: x}}}
            post: {operationId: make, responses: {'200': {$ref: 'broken.yaml#/a'}}}
        components:
          schemas:
            Unused: {$ref: '#/components/schemas/None'}
            Unread: {$ref: missing.yaml}
        """);

    assertThat(cli.run("list", "--document", file.toString())).isEqualTo(0);
    assertThat(cli.err().lines().filter(line -> line.matches("(Left out|Broken).*")))
        .extracting(line -> line.replaceFirst("(`|:6): .*", "$1"))
        .containsExactly(
            "Left out: " + file + ":6",
            UNNEEDED + file + ":9: unresolved $ref `#/components/schemas/None`",
            UNNEEDED + file + ":10: unresolved $ref `missing.yaml`");
  }

  @Test
  void saysWhichOperationsWouldNotBeAskedAndWhatIsUsedUp() throws IOException {
    Path file =
        shop(
            """
          /items:
            get: {operationId: list, responses: {'200': {description: x}}}
            delete: {operationId: clear, responses: {'204': {description: x}}}
          /items/{id}:
            delete:
              operationId: deleteItem
              parameters: [{name: id, in: path, required: true, schema: {type: string}}]
              responses: {'204': {description: gone}, '404': {description: unknown}}
          /shutdown:
            post: {operationId: stop, responses: {'200': {description: x}}}
        """);

    assertThat(list(file, "conversations: {ids: ids.txt}\nallow: [stop]\n")).isEqualTo(0);
    assertThat(cli.err())
        .contains("Not asked: `DELETE /items` could change something, and is not about one thing")
        .contains("the target file can name `clear` under `allow`.")
        .doesNotContain("/shutdown")
        .containsPattern("A run uses up to [0-9]+ of /items/\\{}\\.");
  }

  @Test
  void refusesConversationsThatNothingUses() throws IOException {
    Path file =
        shop(
            """
          /items/{id}:
            parameters: [{name: id, in: path, required: true, schema: {type: string}}]
            delete: {operationId: deleteItem, responses: {'204': {description: x}}}
          /carts/{id}:
            parameters: [{name: id, in: path, required: true, schema: {type: string}}]
            delete: {operationId: deleteCart, responses: {'204': {description: x}}}
        """);

    assertThat(list(file, "conversations: {ids: ids.txt}\n")).isEqualTo(2);
    assertThat(cli.err())
        .contains("target.yaml:1: `conversations` is for the one kind of thing that is deleted");
  }

  private int list(Path document, String target) throws IOException {
    written("ids.txt", "a1\n");
    return cli.run(
        "list",
        "--document",
        document.toString(),
        "--target",
        written("target.yaml", target).toString());
  }

  private Path shop(String paths) throws IOException {
    return written(
        "shop.yaml", "openapi: 3.1.0\ninfo: {title: Shop, version: '1'}\npaths:\n" + paths);
  }

  private Path written(String name, String text) throws IOException {
    return Files.writeString(directory.resolve(name), text);
  }
}
