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

  private final CommandLineRun cli = new CommandLineRun();

  @Test
  void printsTheCases() {
    assertThat(cli.run("list", "--vendor", "tavus")).isEqualTo(0);
    assertThat(cli.out()).isEqualTo(CaseList.of(Cases.of("tavus")));
    assertThat(cli.err()).containsPattern("^[0-9]+ cases\\. A run uses up to [0-9]+ conversations");
  }

  @Test
  void printsWhatConcernsOwnersIfATargetNamesThem() {
    Path target = Path.of(System.getProperty("basedir", "")).resolve("targets/dify.yaml");

    assertThat(cli.run("list", "--vendor", "dify", "--target", target.toString())).isEqualTo(0);
    assertThat(cli.out()).isEqualTo(CaseList.of(Cases.of("dify")));
  }

  @Test
  void takesAnyFile(@TempDir Path directory) throws IOException {
    Path file = directory.resolve("shop.yaml");
    Files.writeString(
        file,
        """
        openapi: 3.1.0
        info: {title: Shop, version: '1'}
        paths:
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
}
