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
    secret.ifPresent(value -> vendor.asked().ifPresent(scheme -> addSecret(words, scheme, value)));
    key.owner().ifPresent(owner -> addOwner(words, vendor, owner));
    String id = URLEncoder.encode(key.id(), UTF_8).replace("+", "%20");
    words.add(CurlLine.quote(server + vendor.operation().fullPath().replaceAll("\\{[^}]*}", id)));
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

  private static void addSecret(List<String> words, SecurityScheme scheme, String secret) {
    if (scheme instanceof SecurityScheme.ApiKey key && key.in() == ParameterIn.HEADER) {
      addSecretHeader(words, key.parameterName() + ": " + secret);
    } else {
      addSecretHeader(words, "Authorization: Bearer " + secret);
    }
  }

  private static void addSecretHeader(List<String> words, String header) {
    words.add("-H");
    words.add(header.contains("$") ? '"' + header + '"' : CurlLine.quote(header));
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
