package dev.standin.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PemKeyTest {

  @TempDir Path directory;

  @Test
  void readsTheKeyBehindOtherBlocks() throws Exception {
    PrivateKey key = KeyPairGenerator.getInstance("EC").generateKeyPair().getPrivate();
    String text = pem("EC PARAMETERS", new byte[] {6, 1, 1}) + pem("PRIVATE KEY", key.getEncoded());

    assertThat(PemKey.read("some words\n" + text)).isEqualTo(key);
  }

  private String pem(String name, byte[] der) throws Exception {
    return Files.readString(TestCertificate.pem(directory.resolve("x"), name, der));
  }
}
