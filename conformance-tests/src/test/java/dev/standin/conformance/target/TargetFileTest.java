package dev.standin.conformance.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.standin.conformance.Cases;
import dev.standin.conformance.Documents;
import dev.standin.specs.document.SpecDocument;
import dev.standin.specs.page.SpecException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with a target file is said with key, file and line. */
class TargetFileTest {

  private static final String IDS = "conversations: {ids: ids.txt}\n";

  @TempDir private Path directory;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "credential: {a: b}                             | 2 | `credential` is not a key here; there are credentials,",
        "credentials: {apiKey: {a: b}}                  | 2 | `credentials/apiKey` has to be text, not",
        "credentials: [a]                               | 2 | `credentials` has to be a mapping, not",
        "credentials: {apiKey: []}                      | 2 | `credentials/apiKey` is an empty list",
        "credentials: {apiKey: ''}                      | 2 | `credentials/apiKey` is empty",
        "credentials: {apiKey: '${env:NOT_SET}'}        | 2 | `credentials/apiKey` needs the environment variable NOT_SET, which is not set",
        "credentials: {a: '${env:NO_A}', b: ['${env:NO_B:-b}', '${env:NO_C}']} | 2 | needs the environment variables NO_A, NO_C, which are not set",
        "credentials: {key: a}                          | 2 | `credentials/key` is no security scheme of the document; it has apiKey",
        "headers: {X-API-key: a}                        | 2 | `headers/X-API-key` is where the credential `apiKey` is sent; give its secret under `credentials`",
        "things: {'/x/{id}': {ids: ids.txt}}            | 2 | `things//x/{id}` is no path of the document",
        "owners: {user: a}                              | 2 | `owners/user` is no parameter or body property of the document; it has conversation_id, hard",
        "parameters: {soft: a}                          | 2 | `parameters/soft` is no parameter or body property of the document; it has conversation_id, hard",
        "failure: {headers: {a: b}}                     | 2 | `failure/headers` is not a key here; there are header, before, after",
        "failure: {after: {method: POST, path: /mend}}  | 2 | `failure` needs the key `header` or `before`",
        "failure: {before: {path: /break}}              | 2 | `failure/before` needs the key `method`",
        "failure: {before: {method: POST, path: break}} | 2 | `failure/before/path` has to begin with /, ${origin}/ or http://, not `break`",
        "failure: {before: {method: POST, path: '/${user}'}} | 2 | `failure/before/path` has the placeholder ${user}; there are ${id}, ${origin} and ${env:NAME}",
        "known-failures: {tavus: ''}                    | 2 | expected `<case id>: <reason>`",
        "untested: missing.yaml                         | 2 | `untested` names",
        "inapplicable: [tavus]                          | 2 | expected a mapping from case id to reason",
        "credentials: {a: b                             | 3 | broken YAML",
      })
  void isRefusedWithKeyAndLine(String yaml, int line, String message) throws IOException {
    Files.writeString(directory.resolve("ids.txt"), "one\n");

    assertThatThrownBy(() -> check(IDS + yaml + "\n"))
        .isInstanceOf(SpecException.class)
        .hasMessageContaining("target.yaml:" + line + ": ")
        .hasMessageContaining(message.strip());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "{}                         | `conversations` needs one of the keys `create` and `ids`",
        "{ids: ids.txt, create: {}} | `conversations` needs one of the keys `create` and `ids`",
        "{id: ids.txt}              | `conversations/id` is not a key here; there are create, ids, unknown, get, delete-again",
        "{ids: ids.txt, delete-again: no} | `conversations/delete-again` has to be `succeeds`, or left out, not `no`",
        "{ids: ids.txt, get: {method: DELETE, path: /c}} | `conversations/get` has to be asked with GET or HEAD, which change nothing",
        "{ids: none.txt}            | which cannot be read as UTF-8 text",
        "{ids: empty.txt}           | which has no id in it",
        "{ids: owned.txt}           | owned.txt, where `user` is no owner and no parameter or body",
        "{ids: broken.txt}          | broken.txt:1: expected `ID name=value`, got `two`",
        "{create: {method: POST, id: /id}} | `conversations/create` needs the key `path`",
        "{create: {method: POST, path: /c}}              | `conversations/create` needs the key `id`",
        "{create: {method: POST, path: /c, id: id}}      | `conversations/create/id` has to be a JSON Pointer",
        "{create: {method: POST, path: '/${owner.a}', id: /id}} | has the placeholder ${owner.a}; there are ${origin}, ${uuid}",
      })
  void isRefusedWithoutConversations(String conversations, String message) throws IOException {
    Files.writeString(directory.resolve("ids.txt"), "one\n");
    Files.writeString(directory.resolve("empty.txt"), "# none\n");
    Files.writeString(directory.resolve("owned.txt"), "one\ntwo user=a\n");
    Files.writeString(directory.resolve("broken.txt"), "one two\n");

    assertThatThrownBy(() -> check("conversations: " + conversations + "\n"))
        .isInstanceOf(SpecException.class)
        .hasMessageContaining("target.yaml:1: ")
        .hasMessageContaining(message.strip());
  }

  @Test
  void mustSayWhereConversationsComeFrom() {
    assertThatThrownBy(() -> check("credentials: {apiKey: secret}\n"))
        .hasMessageContaining("target.yaml:1: needs the key `conversations`");
  }

  @Test
  void needsNoConversationsWhereNothingIsAboutOne() throws IOException {
    SpecDocument reading =
        Documents.openApi30(
            """
            paths: {/state: {get: {responses: {'200': {description: how it is}}}}}
            """);
    Files.writeString(directory.resolve("target.yaml"), "headers: {X-Key: secret}\n");

    TargetFile file = TargetFile.read(directory.resolve("target.yaml"), none());

    assertThatCode(() -> NameCheck.check(file, reading)).doesNotThrowAnyException();
  }

  @Test
  void mustBeThere() {
    assertThatThrownBy(() -> TargetFile.read(directory.resolve("none.yaml"), none()))
        .isInstanceOf(SpecException.class)
        .hasMessageEndingWith("none.yaml:1: cannot be read");
  }

  @Test
  void takesSecretsFromTheEnvironmentAndHidesThem() throws IOException {
    Files.writeString(directory.resolve("ids.txt"), "one\n");
    Files.writeString(
        directory.resolve("target.yaml"),
        IDS + "credentials: {apiKey: ['${env:KEY}', other-key, '${env:NONE:-a-default}']}\n");

    TargetFile file =
        TargetFile.read(
            directory.resolve("target.yaml"), Environment.of(Map.of("KEY", "correct-horse")));

    assertThat(file.credentials())
        .containsEntry("apiKey", List.of("correct-horse", "other-key", "a-default"));
    assertThat(file.secrets().mask("a correct-horse, an other-key, a correct-hors"))
        .isEqualTo("a ${KEY}, an ***, a ${KEY%?}");
  }

  private void check(String yaml) throws IOException {
    Files.writeString(directory.resolve("target.yaml"), yaml);
    NameCheck.check(
        TargetFile.read(directory.resolve("target.yaml"), none()), Cases.document("tavus"));
  }

  private static Environment none() {
    return Environment.of(Map.of());
  }
}
