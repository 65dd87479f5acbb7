package org.branchwork.deploy;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.branchwork.fundraising.accounts.ModulusDoor;

/** The executable jar's main class, and what its commands have in common. */
final class Portal {
  private static final int REFUSED = 1;
  private static final int WRONG_USE = 2;

  private final Settings settings;
  private final Secrets secrets;
  private final DataDirectory data;

  private Portal(CommandLine asked) {
    settings = Settings.ofEnvironment(System.getenv());
    asked.port().ifPresent(port -> settings.insist("http.port", port));
    secrets = secrets(asked);
    secrets.read().forEach(this::offerUnlessDemo);
    asked.data().ifPresent(dir -> settings.insist("data.dir", dir.toString()));
    settings.offer("data.dir", home().resolve("data").toString());
    settings.offer("proof.dir", home().resolve("target").resolve("proof").toString());
    settings.offer("http.port", "8080");
    settings.offer("http.address", "127.0.0.1");
    settings.offer("public.url", "http://localhost:" + settings.require("http.port"));
    data = new DataDirectory(Path.of(settings.require("data.dir")));
    settings.insist("data.dir", data.root().toString());
  }

  /** Exit codes: 0 done or stopped on request, 1 refused with a sentence, 2 wrong use. */
  public static void main(String[] arguments) {
    try {
      var asked = CommandLine.parse(arguments);
      if (FileVerbs.know(asked)) {
        FileVerbs.onStandardOutput(() -> accountRules(asked)).perform(asked.words());
        return;
      }
      var portal = new Portal(asked);
      switch (asked.command()) {
        case "run" -> new Run(portal, asked.demo(), System.out).stay();
        case "backup" -> new Keeping(portal, System.out).backup(asked);
        case "restore" -> new Keeping(portal, System.out).restore(asked);
        default -> new Admin(portal, System.out, new Progress(System.err)).perform(asked.words());
      }
    } catch (WrongUse wrong) {
      end(wrong.getMessage() + "\n" + Texts.of("use"), WRONG_USE);
    } catch (Refusal refusal) {
      end(Objects.requireNonNull(refusal.getMessage()), REFUSED);
    }
  }

  Settings settings() {
    return settings;
  }

  Secrets secrets() {
    return secrets;
  }

  DataDirectory data() {
    return data;
  }

  /** Where backups lie unless another directory is named. */
  Path backups() {
    return home().resolve("backups");
  }

  Storage storage() {
    return new Storage(settings, secrets, data);
  }

  private static Secrets secrets(CommandLine asked) {
    return new Secrets(asked.secrets().orElse(home().resolve("secrets")));
  }

  /** An administrator's own file of modulus rules; no other setting is looked at. */
  private static Optional<Path> accountRules(CommandLine asked) {
    return Optional.ofNullable(System.getenv(Setting.variable(ModulusDoor.SETTING)))
        .filter(given -> !given.isBlank())
        .or(() -> secrets(asked).find(ModulusDoor.SETTING))
        .map(String::strip)
        .map(Path::of);
  }

  /** The demo's kept sign-ins are the demo's business; they say nothing about another database. */
  private void offerUnlessDemo(String key, String value) {
    if (!key.startsWith("demo.")) settings.offer(key, value);
  }

  /** The directory {@code deploy} of a checkout, else where the jar lies. */
  private static Path home() {
    try {
      var jar = Path.of(Portal.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      var directory = Objects.requireNonNull(jar.toAbsolutePath().getParent());
      var above = directory.getParent();
      return above != null && directory.endsWith("target") ? above : directory;
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static void end(String sentence, int exitCode) {
    System.err.println(sentence);
    System.exit(exitCode);
  }
}
