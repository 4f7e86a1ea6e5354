package dev.standin.conformance.report.html;

import com.samskivert.mustache.Escapers;
import com.samskivert.mustache.Mustache;
import dev.standin.conformance.report.data.Visible;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * The style and the script, and the policy that lets a browser run these two and nothing else.
 *
 * @param policy for Content-Security-Policy: named by their SHA-256, so that text from a server
 *     runs nothing even if it were not escaped
 */
record Assets(String css, String js, String policy) {

  static final Assets INLINE = of(resource("report.css"), resource("report.js"));

  private static Assets of(String css, String js) {
    return new Assets(
        css,
        js,
        "default-src 'none'; style-src "
            + hash(css)
            + "; script-src "
            + hash(js)
            + "; base-uri 'none'; form-action 'none'");
  }

  /** The report. A name in the template that the view does not have is an error. */
  static String render(Object view) {
    return Mustache.compiler()
        .withLoader(part -> new StringReader(resource(part + ".mustache")))
        .withEscaper(text -> Escapers.HTML.escape(Visible.of(text)))
        .strictSections(true)
        .emptyStringIsFalse(true)
        .compile(resource("report.mustache"))
        .execute(view);
  }

  private static String resource(String name) {
    try (InputStream in = Assets.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
