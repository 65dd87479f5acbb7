package org.branchwork.web.platform.settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/** The settings of the portal itself, {@code branchwork.*}, read from the environment. */
@ApplicationScoped
public class PortalSettings {

  @Inject Config config;

  /** The address the public sees, without a slash at its end. */
  public URI publicUrl() {
    return URI.create(text("public.url", "http://localhost:8080").replaceAll("/+$", ""));
  }

  /** Whether the public address is https, hence cookies are Secure. */
  public boolean secure() {
    return "https".equals(publicUrl().getScheme());
  }

  /**
   * The name of a cookie of the portal: where the public address is https, one that browsers take
   * only for this host alone, over TLS, for all paths.
   */
  public String cookieName(String name) {
    return secure() ? "__Host-" + name : name;
  }

  /** Whether this is the demo branch. */
  public boolean demo() {
    return config.getOptionalValue("branchwork.demo", Boolean.class).orElse(false);
  }

  /** Where files of the portal's own are kept. */
  public Path dataDirectory() {
    return Path.of(text("data.dir", "data"));
  }

  /**
   * A secret, as bytes.
   *
   * @param name after {@code branchwork.secret.}
   * @throws IllegalStateException naming the key when it is missing or shorter than 16 bytes
   */
  public byte[] secret(String name) {
    String key = "secret." + name;
    String value =
        text(key).orElseThrow(() -> new IllegalStateException("branchwork." + key + " is missing"));
    byte[] bytes;
    try {
      bytes = Base64.getDecoder().decode(value);
    } catch (IllegalArgumentException e) {
      bytes = value.getBytes(StandardCharsets.UTF_8);
    }
    if (bytes.length < 16) {
      throw new IllegalStateException("branchwork." + key + " is shorter than 16 bytes");
    }
    return bytes;
  }

  /**
   * A setting.
   *
   * @param name after {@code branchwork.}
   */
  public Optional<String> text(String name) {
    return config
        .getOptionalValue("branchwork." + name, String.class)
        .map(String::strip)
        .filter(value -> !value.isEmpty());
  }

  /** A setting, or what holds without it. */
  public String text(String name, String otherwise) {
    return text(name).orElse(otherwise);
  }
}
