package dev.standin.server.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.standin.server.ServerFixture;
import dev.standin.server.VendorClient;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The curl lines of the journal make the same requests again. */
class JournalCurlTest {

  /** A word of a shell: parts that are bare, quoted, or an escaped quote. */
  private static final Pattern WORD = Pattern.compile("((?:'[^']*'|\\\\'|[^\\s'])+)");

  @RegisterExtension static final ServerFixture SERVER = new ServerFixture();

  @Test
  void doesTheSameButForItsCredential() {
    String body = "@it's\n$HOME `x` \\";
    VendorClient.DIFY.request(SERVER).body(body).delete("/v1/conversations/quoted");
    String curl = SERVER.request().get("/admin/requests?id=quoted").path("requests[0].curl");

    assertThat(words(curl)).contains("--data-raw", body);
    assertThat(run(curl)).isEqualTo(401);
    assertThat(run(curl.replace("***", "standin-dify-key"))).isEqualTo(400);
    Response all = SERVER.request().get("/admin/requests?id=quoted");
    assertThat(all.<List<String>>path("requests.body")).hasSize(3).containsOnly(body);
    assertThat(all.<List<String>>path("requests.target")).containsOnly("/v1/conversations/quoted");
  }

  /** Does what the curl line says; curl itself need not be there. */
  private static int run(String curl) {
    List<String> words = words(curl);
    assertThat(words.subList(0, 3)).containsExactly("curl", "-i", "-X");
    RequestSpecification request = SERVER.request();
    for (int i = 4; i < words.size() - 1; i++) {
      switch (words.get(i)) {
        case "-H" -> {
          String[] header = words.get(++i).split(": ", 2);
          request.header(header[0], header[1]);
        }
        case "--data-raw" -> request.body(words.get(++i));
        default -> throw new AssertionError(words.get(i));
      }
    }
    return request.request(words.get(3), words.get(words.size() - 1)).statusCode();
  }

  private static List<String> words(String curl) {
    return WORD.matcher(curl)
        .results()
        .map(word -> word.group().replace("'\\''", "\0").replace("'", "").replace('\0', '\''))
        .toList();
  }
}
