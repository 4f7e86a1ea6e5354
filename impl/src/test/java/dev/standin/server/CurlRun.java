package dev.standin.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** Does what a curl line says; curl itself need not be there. */
public final class CurlRun {

  /** A word of a shell: parts that are bare, quoted, or an escaped quote. */
  private static final Pattern WORD = Pattern.compile("(?:'[^']*'|\"[^\"]*\"|\\\\'|[^\\s'\"])+");

  private CurlRun() {}

  /** The status of the answer. */
  public static int status(String curl) {
    List<String> words = words(curl);
    assertThat(words.subList(0, 3)).containsExactly("curl", "-i", "-X");
    RequestSpecification request = RestAssured.given().urlEncodingEnabled(false);
    for (int i = 4; i < words.size() - 1; i += 2) {
      String value = words.get(i + 1);
      switch (words.get(i)) {
        case "-H" -> request.header(value.split(": ", 2)[0], value.split(": ", 2)[1]);
        case "-d", "--data-raw" -> request.body(value);
        case "-b" -> request.cookie(value.split("=", 2)[0], value.split("=", 2)[1]);
        case "-u" ->
            request.auth().preemptive().basic(value.split(":", 2)[0], value.split(":", 2)[1]);
        case "--cacert" -> {
          assertThat(Path.of(value)).isRegularFile();
          request.relaxedHTTPSValidation();
        }
        default -> throw new AssertionError(words.get(i));
      }
    }
    return request.request(words.get(3), words.get(words.size() - 1)).statusCode();
  }

  /** The words as a shell passes them on. */
  public static List<String> words(String curl) {
    return WORD.matcher(curl)
        .results()
        .map(word -> word.group().replaceAll("'([^']*)'|\"([^\"]*)\"|\\\\(')", "$1$2$3"))
        .toList();
  }
}
