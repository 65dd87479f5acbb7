package org.branchwork.deploy;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;

/** The invented branch of {@code --demo}: its settings and its sign-ins. */
final class DemoBranch {
  private static final List<String> ACCOUNTS =
      List.of(
          "caseworker",
          "caseworker2",
          "caselead",
          "secretary",
          "dataprotection",
          "editor",
          "publisher",
          "treasurer",
          "approver",
          "auditor",
          "admin");
  private static final String PASSWORD_LETTERS = "abcdefghjkmnpqrstvwxyz23456789";
  private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final int TOTP_LETTERS = 32;

  private DemoBranch() {}

  /** Refuses settings that mean something only in the demo branch. */
  static void refuseSettings(Settings settings) {
    if (settings.hasAny("demo")) throw new Refusal("demo.unwanted");
  }

  /** Completes the settings; sign-ins once made are kept and stay the same at every start. */
  static void complete(Settings settings, Secrets secrets) {
    if (settings.find("demo.password").isEmpty()) {
      settings.offer("demo.password", secrets.keep("demo.password", DemoBranch::randomPassword));
    }
    if (settings.find("demo.totp").isEmpty()) {
      settings.offer("demo.totp", secrets.keep("demo.totp", DemoBranch::randomTotpSecret));
    }
    branch().forEach((key, value) -> settings.offer(bare(key.toString()), value.toString()));
  }

  /** Prints who can sign in, and with what. */
  static void print(Settings settings, PrintStream out) {
    out.println(Texts.of("demo.accounts"));
    ACCOUNTS.forEach(name -> out.println("  " + name + "@demo.branch"));
    out.println(Texts.of("demo.password", settings.require("demo.password")));
    out.println(Texts.of("demo.totp", settings.require("demo.totp")));
  }

  private static Properties branch() {
    var properties = new Properties();
    try (var source =
        DemoBranch.class.getClassLoader().getResourceAsStream("demo/demo.properties")) {
      properties.load(new InputStreamReader(source, StandardCharsets.UTF_8));
      return properties;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String bare(String key) {
    return key.replaceFirst("^branchwork\\.", "");
  }

  private static String randomPassword() {
    return String.join(
        "-",
        random(PASSWORD_LETTERS, 5),
        random(PASSWORD_LETTERS, 5),
        random(PASSWORD_LETTERS, 5),
        random(PASSWORD_LETTERS, 5));
  }

  private static String randomTotpSecret() {
    return random(BASE32, TOTP_LETTERS);
  }

  private static String random(String letters, int count) {
    return Secrets.randomLetters(letters, count);
  }
}
