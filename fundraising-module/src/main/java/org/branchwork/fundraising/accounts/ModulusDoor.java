package org.branchwork.fundraising.accounts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.branchwork.fundraising.api.BankAccount;
import org.branchwork.fundraising.api.accounts.CheckedAccount;
import org.branchwork.fundraising.api.accounts.CheckedAccount.Result;

/**
 * The tables of rules in force, the first that has a row decides. Needs no server, so that the
 * command {@code check-account} can ask it too. Read once; may be asked by many threads.
 */
public final class ModulusDoor {

  /** The setting that names an administrator's own file, without {@code branchwork.}. */
  public static final String SETTING = "accounts.rules";

  private static final String SHIPPED = "modulus-rules.txt";

  private final List<RuleTable> tables;

  private ModulusDoor(List<RuleTable> tables) {
    this.tables = tables;
  }

  /**
   * The rules that the portal brings, or those of an administrator's file in their place; both,
   * with the file first, when the file says {@code extends}.
   *
   * @throws IllegalStateException with a sentence that names the setting, the file and the line
   */
  public static ModulusDoor of(Optional<Path> own) {
    RuleTable shipped = RuleFile.read(shippedLines());
    if (own.isEmpty()) {
      return new ModulusDoor(List.of(shipped));
    }
    RuleTable first = read(own.get());
    return new ModulusDoor(first.extending() ? List.of(first, shipped) : List.of(first));
  }

  /** What the rules say of an account. */
  public CheckedAccount check(BankAccount account) {
    return tables.stream()
        .flatMap(table -> table.check(account).stream())
        .findFirst()
        .orElseGet(() -> new CheckedAccount(Result.UNKNOWN, null, tables.get(0).dated()));
  }

  private static RuleTable read(Path file) {
    try {
      return RuleFile.read(lines(Files.readAllBytes(file)));
    } catch (IOException e) {
      throw refused(file, "it cannot be read: look whether it is there and its permissions", e);
    } catch (IllegalStateException e) {
      throw refused(file, Objects.requireNonNull(e.getMessage()), e);
    }
  }

  private static IllegalStateException refused(Path file, String sentence, Exception cause) {
    return new IllegalStateException(
        "branchwork." + SETTING + " names " + file + ", but " + sentence, cause);
  }

  private static List<String> lines(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8).lines().toList();
  }

  private static List<String> shippedLines() {
    try (InputStream rules =
        Objects.requireNonNull(ModulusDoor.class.getResourceAsStream(SHIPPED), SHIPPED)) {
      return lines(rules.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
