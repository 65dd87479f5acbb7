package org.branchwork.e2e;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A certificate for 127.0.0.1 for two days, made here; nobody vouches for it but this test. */
final class OwnCertificate {
  private static final String NAME = "portal";
  private static final String PASSWORD = "worth-nothing";
  private static final Base64.Encoder LINES =
      Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII));

  private final KeyStore store;

  private OwnCertificate(KeyStore store) {
    this.store = store;
  }

  static OwnCertificate make(Path home) throws Exception {
    var file = home.resolve("certificate.p12");
    var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
    var command = List.of(keytool, "-genkeypair", "-alias", NAME, "-keyalg", "EC");
    var asked = new java.util.ArrayList<>(command);
    asked.addAll(List.of("-groupname", "secp256r1", "-dname", "CN=127.0.0.1"));
    asked.addAll(List.of("-ext", "san=ip:127.0.0.1", "-validity", "2", "-storetype", "PKCS12"));
    asked.addAll(List.of("-keystore", file.toString(), "-storepass", PASSWORD));
    var made = new ProcessBuilder(asked).inheritIO().start().waitFor();
    if (made != 0) throw new IOException("keytool ended with " + made);
    return new OwnCertificate(KeyStore.getInstance(file.toFile(), PASSWORD.toCharArray()));
  }

  /** Writes certificate and key as nginx reads them. */
  void write(Path certificate, Path key) throws IOException, GeneralSecurityException {
    var secret = store.getKey(NAME, PASSWORD.toCharArray());
    Files.writeString(certificate, pem("CERTIFICATE", store.getCertificate(NAME).getEncoded()));
    Files.writeString(key, pem("PRIVATE KEY", secret.getEncoded()));
  }

  /** What a client needs that believes this certificate and no other. */
  SSLContext believed() throws GeneralSecurityException, IOException {
    var believed = KeyStore.getInstance("PKCS12");
    believed.load(null, null);
    believed.setCertificateEntry(NAME, store.getCertificate(NAME));
    var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(believed);
    var context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    return context;
  }

  private static String pem(String what, byte[] bytes) {
    return "-----BEGIN %1$s-----\n%2$s\n-----END %1$s-----\n"
        .formatted(what, LINES.encodeToString(bytes));
  }
}
