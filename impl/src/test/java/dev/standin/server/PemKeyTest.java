package dev.standin.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.AlgorithmParameters;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.interfaces.ECPrivateKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The forms that a private key comes in. */
class PemKeyTest {

  @TempDir Path directory;

  @ParameterizedTest
  @ValueSource(ints = {512, 1024, 2048, 4096})
  void readsPkcs1(int bits) throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(bits);
    PrivateKey key = generator.generateKeyPair().getPrivate();
    // PKCS#8 is this form after a head of known length.
    byte[] pkcs1 = Arrays.copyOfRange(key.getEncoded(), 26, key.getEncoded().length);

    assertThat(PemKey.read(pem("RSA PRIVATE KEY", pkcs1))).isEqualTo(key);
  }

  @ParameterizedTest
  @ValueSource(strings = {"secp256r1", "secp384r1", "secp521r1"})
  void readsRfc5915(String curve) throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec(curve));
    ECPrivateKey key = (ECPrivateKey) generator.generateKeyPair().getPrivate();

    assertThat(((ECPrivateKey) PemKey.read(pem("EC PRIVATE KEY", rfc5915(key)))).getS())
        .isEqualTo(key.getS());
  }

  @Test
  void readsTheKeyBehindOtherBlocks() throws Exception {
    PrivateKey key = KeyPairGenerator.getInstance("EC").generateKeyPair().getPrivate();
    String text = pem("EC PARAMETERS", new byte[] {6, 1, 1}) + pem("PRIVATE KEY", key.getEncoded());

    assertThat(PemKey.read("some words\n" + text)).isEqualTo(key);
  }

  /** {@code SEQUENCE { 1, OCTETS key, [0] { curve } }}. */
  private static byte[] rfc5915(ECPrivateKey key) throws Exception {
    AlgorithmParameters curve = AlgorithmParameters.getInstance("EC");
    curve.init(key.getParams());
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    content.writeBytes(new byte[] {2, 1, 1});
    byte[] number = unsigned(key.getS(), (key.getParams().getOrder().bitLength() + 7) / 8);
    content.writeBytes(new byte[] {4, (byte) number.length});
    content.writeBytes(number);
    content.writeBytes(new byte[] {(byte) 0xA0, (byte) curve.getEncoded().length});
    content.writeBytes(curve.getEncoded());
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(new byte[] {0x30, (byte) content.size()});
    all.writeBytes(content.toByteArray());
    return all.toByteArray();
  }

  private static byte[] unsigned(BigInteger number, int length) {
    byte[] padded = new byte[length];
    byte[] bytes = number.toByteArray();
    for (int i = 1; i <= Math.min(length, bytes.length); i++) {
      padded[length - i] = bytes[bytes.length - i];
    }
    return padded;
  }

  private String pem(String name, byte[] der) throws Exception {
    return Files.readString(TestCertificate.pem(directory.resolve("x"), name, der));
  }
}
