package dev.standin.conformance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.standin.conformance.Cases;
import dev.standin.conformance.fake.FakeServer;
import dev.standin.conformance.fake.Flaw;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a check comes to: exit code and sentence. */
class CheckCommandTest {

  private static final int IDS = 600;

  @TempDir private Path directory;
  private final CommandLineRun cli = new CommandLineRun();
  private FakeServer server = serverWith();

  /** One that looks drawn at random, so that its neighbours are nobody's. */
  private static String id(int number) {
    byte[] seed = String.valueOf(number).getBytes(StandardCharsets.UTF_8);
    return "conv_" + UUID.nameUUIDFromBytes(seed).toString().replace("-", "");
  }

  @BeforeEach
  void writeTarget() throws IOException {
    StringBuilder ids = new StringBuilder();
    for (int i = 0; i < IDS; i++) {
      ids.append(id(i)).append('\n');
    }
    Files.writeString(directory.resolve("ids.txt"), ids);
    target("");
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void conforms() {
    assertThat(check()).isEqualTo(0);
    assertThat(cli.out())
        .containsPattern("tavus/deleteConversation +\\d+/\\d+ ")
        .doesNotContain("tavus/deleteConversation/204/valid")
        .containsPattern("\nConforms: \\d+ of \\d+ cases passed, 2 untested\\.\n$");
  }

  @Test
  void doesNotConform() {
    serve(Flaw.KEEPS_WHAT_IT_DELETES);

    assertThat(check()).isEqualTo(1);
    assertThat(cli.out())
        .contains("1  must  What was reported deleted must be gone and stay gone.")
        .contains("check --base-url " + server.baseUrl() + " --vendor tavus --target ")
        .containsPattern("\nDoes not conform: 1 finding, shown by \\d+ of \\d+ cases\\.\n$")
        .doesNotContain("correct-horse");
  }

  @Test
  void wantsReasonsOnlyIfItIsStrict() throws IOException {
    assertThat(check("--strict")).isEqualTo(1);
    assertThat(cli.out()).contains("2 of ").contains("are untested without a written reason.");

    // The first run has used the conversations up.
    server.close();
    server = serverWith();
    target(
        """
        untested:
          tavus/deleteConversation/undeclared/server-failure: a real service
          tavus/deleteConversation/401/other-tenant: one account
        """);
    int exit = check("--strict");
    assertThat(exit).as(cli.out()).isEqualTo(0);
  }

  @Test
  void acceptsKnownFailures() throws IOException {
    serve(Flaw.TAKES_ANY_QUERY_VALUE);
    target("known-failures: {tavus/deleteConversation/400/hard: ticket 12}\n");

    assertThat(check()).isEqualTo(2);
    assertThat(cli.err())
        .contains("target.yaml:3: no case tavus/deleteConversation/400/hard; take the line out.");

    target("known-failures: {tavus/deleteConversation/400/hard-not-boolean: ticket 12}\n");
    assertThat(check("--case", "tavus/deleteConversation/400/hard-not-boolean")).isEqualTo(0);
    assertThat(cli.out()).contains("Conforms: 0 of 1 case passed, 1 known to fail.");
  }

  @Test
  void saysThatIdsAreUsedUp() throws IOException {
    Files.writeString(directory.resolve("ids.txt"), id(0) + "\n" + id(1) + "\n");

    assertThat(check()).isEqualTo(2);
    assertThat(cli.out())
        .contains("Could not be asked: ")
        .contains("ids.txt has no unused id left without an owner; add some (`list` says how many");
  }

  @Test
  void printsJsonAlone() {
    assertThat(check("--json", "--case", "tavus/deleteConversation/204/valid")).isEqualTo(0);
    assertThat(cli.out()).startsWith("{").endsWith("}\n").contains("\"passed\" : 1");
    assertThat(cli.err()).isEqualTo("Conforms: 1 of 1 case passed.\n");
  }

  @Test
  void printsTheConclusionAloneIfItIsToBeQuiet() {
    assertThat(check("--quiet", "--case", "tavus/deleteConversation/204/valid")).isEqualTo(0);
    assertThat(cli.out()).isEqualTo("Conforms: 1 of 1 case passed.\n");
  }

  @Test
  void writesReportsWithoutSecretsWhereItIsTold() throws IOException {
    assertThat(check("--report", directory.resolve("report").toString())).isEqualTo(0);

    assertThat(directory.resolve("report/report.json")).content().contains("x-api-key: ***");
    for (String file : List.of("report.html", "report.md", "report.json", "report.sarif")) {
      assertThat(directory.resolve("report").resolve(file))
          .content()
          .doesNotContain("correct-hors");
    }
  }

  @Test
  void namesCasesThatAreNear() {
    assertThat(check("--case", "tavus/deleteConversation/204/vaild")).isEqualTo(2);
    assertThat(cli.err())
        .startsWith(
            "Could not be asked: No case is tavus/deleteConversation/204/vaild or under it.")
        .contains("tavus/deleteConversation/204/valid");
  }

  private int check(String... more) {
    return cli.run(
        more,
        Map.of(
            "--vendor", "tavus",
            "--slow", "60",
            "--watch", "0.05",
            "--timeout", "20",
            "--base-url", server.baseUrl().toString(),
            "--target", directory.resolve("target.yaml").toString()));
  }

  private void target(String more) throws IOException {
    Files.writeString(
        directory.resolve("target.yaml"),
        "credentials: {apiKey: correct-horse}\nconversations: {ids: ids.txt}\n" + more);
  }

  private void serve(Flaw flaw) {
    server.close();
    server = serverWith(flaw);
  }

  private static FakeServer serverWith(Flaw... flaws) {
    FakeServer started = new FakeServer(Cases.document("tavus"), flaws);
    for (int i = 0; i < IDS; i++) {
      started.add(id(i), Map.of());
    }
    return started;
  }
}
