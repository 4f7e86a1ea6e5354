package dev.standin.server.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.standin.server.TlsOptions;
import dev.standin.server.journal.CurlLine;
import dev.standin.server.store.ConversationKey;
import dev.standin.server.vendor.Vendor;
import dev.standin.specs.document.ParameterIn;
import dev.standin.specs.document.SecurityScheme;
import java.net.URI;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A curl line that deletes a conversation, made from the vendor's document. */
final class CurlExample {

  private CurlExample() {}

  /**
   * The line, quoted for a POSIX shell.
   *
   * @param tls what the server proves itself with, which curl is told to trust
   * @param secret what to send where the document asks for a credential; may be the name of a
   *     variable of the shell, such as {@code $SECRET}
   */
  static String of(
      Vendor vendor,
      URI server,
      Optional<TlsOptions> tls,
      ConversationKey key,
      Optional<String> secret) {
    List<String> words = new ArrayList<>(List.of("curl", "-i", "-X", vendor.operation().method()));
    tls.ifPresent(options -> addTrust(words, options));
    String id = URLEncoder.encode(key.id(), UTF_8).replace("+", "%20");
    String url = server + vendor.operation().fullPath().replaceAll("\\{[^}]*}", id);
    if (secret.isPresent() && vendor.asked().isPresent()) {
      url = withSecret(words, vendor.asked().get(), secret.get(), url);
    }
    key.owner().ifPresent(owner -> addOwner(words, vendor, owner));
    words.add(word(url));
    return String.join(" ", words);
  }

  private static void addTrust(List<String> words, TlsOptions tls) {
    if (tls instanceof TlsOptions.PemFiles pem) {
      words.add("--cacert");
      words.add(CurlLine.quote(pem.certificate().toString()));
    } else {
      // curl cannot read the certificate out of a keystore with a password.
      words.add("--insecure");
    }
  }

  /** Adds the secret to the words; the URL, which has it if it is a query value. */
  private static String withSecret(
      List<String> words, SecurityScheme scheme, String secret, String url) {
    if (scheme instanceof SecurityScheme.ApiKey key) {
      if (key.in() == ParameterIn.QUERY) {
        return url + "?" + key.parameterName() + "=" + secret;
      }
      boolean isCookie = key.in() == ParameterIn.COOKIE;
      words.add(isCookie ? "-b" : "-H");
      words.add(word(key.parameterName() + (isCookie ? "=" : ": ") + secret));
    } else if (scheme instanceof SecurityScheme.Http http && http.scheme().equals("basic")) {
      words.add("-u");
      words.add(word(secret));
    } else {
      words.add("-H");
      words.add(word("Authorization: Bearer " + secret));
    }
    return url;
  }

  /** In quotes in which a variable has its value, where there is one. */
  private static String word(String text) {
    return text.contains("$") ? '"' + text + '"' : CurlLine.quote(text);
  }

  private static void addOwner(List<String> words, Vendor vendor, String owner) {
    String name = vendor.ownerName().orElseThrow();
    if (vendor.namesOwnerInBody()) {
      addHeader(words, "Content-Type", "application/json");
      words.add("-d");
      words.add(CurlLine.quote(JsonNodeFactory.instance.objectNode().put(name, owner).toString()));
    } else {
      addHeader(words, name, owner);
    }
  }

  private static void addHeader(List<String> words, String name, String value) {
    words.add("-H");
    words.add(CurlLine.quote(name + ": " + value));
  }
}
