package dev.standin.specs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.standin.specs.document.SpecDocument;
import dev.standin.specs.page.SpecException;
import dev.standin.specs.page.SpecPage;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Small pages for tests; the file they are read as is {@code page}. */
public final class Pages {

  /** A document of one operation, which tests change in one place. */
  public static final String DOCUMENT =
      """
      openapi: 3.0.3
      info: {title: Things, version: '1'}
      paths:
        /things/{id}:
          delete:
            operationId: deleteThing
            parameters:
              - {name: id, in: path, required: true, schema: {type: string}}
            responses:
              '204':
                description: Gone
      """;

  private Pages() {}

  public static SpecDocument read(String form, String text) {
    return read(form, text.getBytes(StandardCharsets.UTF_8));
  }

  public static SpecDocument read(String form, byte[] bytes) {
    SpecPage sidecar = new SpecPage("spec.yaml", utf8("form: " + form));
    return SpecReader.read("things", new SpecPage("page", bytes), Optional.of(sidecar));
  }

  /** Reads a page that no {@code spec.yaml} speaks for. */
  public static SpecDocument detect(String text) {
    return SpecReader.read("things", new SpecPage("page", utf8(text)), Optional.empty());
  }

  /** A page with a document in its fence, which opens on line 3. */
  public static String fenced(String info, String document) {
    return "# Title\n\n````" + info + "\n" + document + "````\n";
  }

  public static String fenced(String document) {
    return fenced("yaml delete /things/{id}", document);
  }

  /** Checks that a page is refused with this message, which begins with {@code page:LINE:}. */
  public static void refused(String form, String text, String... message) {
    assertThatThrownBy(() -> read(form, text))
        .isInstanceOf(SpecException.class)
        .hasMessageStartingWith(message[0])
        .hasMessageContainingAll(message);
  }

  /**
   * Checks that a page is refused where a text of it became another.
   *
   * @param text of the page; here and in the other, {@code \n} is the end of a line
   * @param message parts of it, with an ellipsis between them
   */
  public static void refusedWhere(
      String form, String page, String text, String other, String message) {
    String was = text.replace("\\n", "\n");
    assertThat(page).contains(was);
    refused(form, page.replace(was, other.replace("\\n", "\n")), message.split(" … "));
  }

  public static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
