package dev.standin.conformance.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What is true of every file that is written for a browser. */
public final class Html {

  private Html() {}

  /** The parsed file: whole, needing nothing else, and running nothing but its own script. */
  public static Document checked(String html) throws Exception {
    Document document = Jsoup.parse(html);
    List<String> ids = document.select("[id]").eachAttr("id");
    assertThat(ids).doesNotHaveDuplicates();
    assertThat(document.select("a")).isNotEmpty();
    for (Element link : document.select("a")) {
      assertThat(link.attr("href")).startsWith("#");
      assertThat(ids).contains(link.attr("href").substring(1));
    }
    assertThat(document.select("link, img, iframe, object, embed, [src], [style]")).isEmpty();
    assertThat(document.select("*"))
        .allSatisfy(
            each ->
                assertThat(each.attributes())
                    .noneMatch(attribute -> attribute.getKey().startsWith("on")));
    String style = only(document, "style");
    assertThat(style).doesNotContain("url(").doesNotContain("@import");
    assertThat(document.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
        .isEqualTo(
            "default-src 'none'; style-src '%s'; script-src '%s'; base-uri 'none'; form-action 'none'"
                .formatted(hash(style), hash(only(document, "script"))));
    return document;
  }

  private static String only(Document document, String tag) {
    assertThat(document.select(tag)).hasSize(1);
    return document.select(tag).get(0).data();
  }

  private static String hash(String text) throws Exception {
    byte[] digest =
        MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    return "sha256-" + Base64.getEncoder().encodeToString(digest);
  }
}
