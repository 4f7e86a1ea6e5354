package dev.standin.server;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A private key in PEM: PKCS#8, not encrypted (RFC 7468, section 10). */
final class PemKey {

  private static final Pattern BLOCK =
      Pattern.compile("-----BEGIN ((?:\\w+ )*)PRIVATE KEY-----([^-]*)-----END");

  private PemKey() {}

  /**
   * The first key of the text.
   *
   * @throws GeneralSecurityException if there is none that can be used; the message says why, as
   *     the end of a sentence
   */
  static PrivateKey read(String pem) throws GeneralSecurityException {
    Matcher block = BLOCK.matcher(pem);
    if (!block.find()) {
      throw new GeneralSecurityException("it has no PEM block PRIVATE KEY");
    }
    if (block.group(1).startsWith("ENCRYPTED") || block.group(2).contains("ENCRYPTED")) {
      throw new GeneralSecurityException(
          "the key is encrypted; it has to be plain, or in a keystore (--tls-keystore)");
    }
    if (!block.group(1).isEmpty()) {
      throw new GeneralSecurityException(
          ("it has a PEM block %sPRIVATE KEY, and PKCS#8 is needed: convert it with"
                  + " openssl pkcs8 -topk8 -nocrypt -in KEY -out KEY.pkcs8")
              .formatted(block.group(1)));
    }
    try {
      return key(Base64.getMimeDecoder().decode(block.group(2).getBytes(ISO_8859_1)));
    } catch (IllegalArgumentException e) {
      throw new GeneralSecurityException("its key is not well formed", e);
    }
  }

  private static PrivateKey key(byte[] pkcs8) throws GeneralSecurityException {
    for (String algorithm : List.of("RSA", "EC", "EdDSA")) {
      try {
        return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
      } catch (GeneralSecurityException e) {
        // Of another kind, or of none.
      }
    }
    throw new GeneralSecurityException("its key is not well formed, or neither RSA, EC nor EdDSA");
  }
}
