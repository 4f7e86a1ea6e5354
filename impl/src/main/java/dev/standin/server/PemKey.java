package dev.standin.server;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A private key in PEM: PKCS#8, or the older forms for RSA (PKCS#1) and EC (RFC 5915). */
final class PemKey {

  private static final Pattern BLOCK =
      Pattern.compile("-----BEGIN ((?:\\w+ )*PRIVATE KEY)-----([^-]*)-----END");

  private static final int INTEGER = 0x02;
  private static final int OCTETS = 0x04;
  private static final int SEQUENCE = 0x30;
  private static final int CURVE = 0xA0;

  /** The identifiers that PKCS#8 gives the two kinds of key, RSA's with its empty parameters. */
  private static final byte[] RSA = HexFormat.of().parseHex("06092a864886f70d0101010500");

  private static final byte[] EC = HexFormat.of().parseHex("06072a8648ce3d0201");

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
    try {
      byte[] der = Base64.getMimeDecoder().decode(block.group(2).getBytes(ISO_8859_1));
      return ofPkcs8(
          switch (block.group(1)) {
            case "RSA PRIVATE KEY" -> pkcs8(RSA, der);
            case "EC PRIVATE KEY" -> pkcs8(concatenated(EC, curveOf(der)), der);
            default -> der;
          });
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      throw new GeneralSecurityException("its key is not well formed", e);
    }
  }

  private static PrivateKey ofPkcs8(byte[] der) throws GeneralSecurityException {
    for (String algorithm : List.of("RSA", "EC", "EdDSA")) {
      try {
        return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(der));
      } catch (GeneralSecurityException e) {
        // Of another kind, or of none.
      }
    }
    throw new GeneralSecurityException("its key is not well formed, or neither RSA, EC nor EdDSA");
  }

  private static byte[] pkcs8(byte[] algorithm, byte[] key) {
    return tagged(
        SEQUENCE,
        concatenated(
            tagged(INTEGER, new byte[1]), tagged(SEQUENCE, algorithm), tagged(OCTETS, key)));
  }

  /** The curve's identifier out of {@code SEQUENCE { version, OCTETS key, [0] { curve }, … }}. */
  private static byte[] curveOf(byte[] der) {
    int start = contentOf(der, 0);
    int version = start;
    int key = contentOf(der, version) + der[version + 1];
    int curve = contentOf(der, key) + der[key + 1];
    if ((der[curve] & 0xFF) != CURVE) {
      throw new IllegalArgumentException();
    }
    byte[] identifier = new byte[der[curve + 1]];
    System.arraycopy(der, curve + 2, identifier, 0, identifier.length);
    return identifier;
  }

  /** Where the content of the element begins that begins there. */
  private static int contentOf(byte[] der, int element) {
    int length = der[element + 1];
    return element + 2 + (length < 0 ? length & 0x7F : 0);
  }

  private static byte[] tagged(int tag, byte[] content) {
    byte[] length = BigInteger.valueOf(content.length).toByteArray();
    if (content.length >= 0x80) {
      // The number of its bytes, and the bytes without one for a sign.
      byte[] bytes = content.length < 0x100 ? new byte[] {(byte) content.length} : length;
      length = concatenated(new byte[] {(byte) (0x80 | bytes.length)}, bytes);
    }
    return concatenated(new byte[] {(byte) tag}, length, content);
  }

  private static byte[] concatenated(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }
}
