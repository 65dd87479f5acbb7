package org.branchwork.deploy;

import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** The command {@code admin}: work for whoever keeps the server. */
final class Admin {
  /** Work as the owner of the tables. */
  private interface Work {
    void on(Connection owner) throws SQLException;
  }

  private final Portal portal;
  private final PrintStream out;
  private final Progress progress;

  Admin(Portal portal, PrintStream out, Progress progress) {
    this.portal = portal;
    this.out = out;
    this.progress = progress;
  }

  void perform(List<String> words) {
    var verb = words.isEmpty() ? "" : words.get(0);
    switch (verb) {
      case "" -> throw new WrongUse("use.verb-missing");
      case "first-account" -> onDatabase(arguments(words, 0), this::firstAccount);
      case "reset-second-factor" ->
          onDatabase(arguments(words, 1), owner -> resetSecondFactor(words.get(1), owner));
      case "rerun-parked" -> onDatabase(arguments(words, 0), this::rerunParked);
      case "rewrap-case-keys" -> onDatabase(arguments(words, 0), this::rewrapCaseKeys);
      case "export" ->
          onDatabase(arguments(words, 1), owner -> export(Path.of(words.get(1)), owner));
      case "import" -> {
        arguments(words, 1);
        importFrom(Path.of(words.get(1)));
      }
      case "verify-audit" -> verifyAudit(words.subList(1, words.size()));
      case "verify-ledger" -> onDatabase(arguments(words, 0), this::verifyLedger);
      default -> throw new WrongUse("use.verb", verb);
    }
  }

  private void firstAccount(Connection owner) throws SQLException {
    var path = SetUpLink.make(owner).orElseThrow(() -> new Refusal("first-account.exists"));
    out.println(publicUrl() + path);
  }

  private void resetSecondFactor(String email, Connection owner) throws SQLException {
    var path = SecondFactorReset.of(email, owner).orElseThrow(() -> new Refusal("reset.nobody"));
    out.println(publicUrl() + path);
  }

  private void rerunParked(Connection owner) throws SQLException {
    out.println(Texts.of("parked.woken", ParkedRows.rerun(owner)));
  }

  private void rewrapCaseKeys(Connection owner) throws SQLException {
    out.println(Texts.of("rewrap.done", new CaseKeyRewrap(portal.settings()).on(owner)));
  }

  private void verifyAudit(List<String> heads) {
    onDatabase(
        heads.size(),
        owner -> out.println(AuditProof.of(portal.settings(), portal.data(), heads).on(owner)));
  }

  private void verifyLedger(Connection owner) throws SQLException {
    out.println(LedgerProof.on(owner));
  }

  private void export(Path file, Connection owner) throws SQLException {
    var erased = portal.data().erasedCases();
    var made = new CaseworkExport(owner, portal.settings(), erased, progress).to(file);
    CaseworkExport.shown(made).forEach(out::println);
    out.println(Texts.of("export.done", file));
  }

  /** Into a portal that is not running and has no casework yet; it is made if need be. */
  private void importFrom(Path file) {
    var storage = portal.storage();
    try (var archive = ImportArchive.open(file);
        var data = portal.data()) {
      data.claim();
      var taking = new CaseworkImport(archive, progress);
      // before a portal is made, and with it secrets of its own
      taking.check(portal.settings());
      storage.start();
      new Migrate(storage.owner()).run();
      Installation.require(storage.owner(), false);
      perform(owner -> takeIn(taking, owner), storage.owner());
    } finally {
      storage.stop();
    }
  }

  private void takeIn(CaseworkImport taking, Connection owner) throws SQLException {
    var taken = taking.into(owner, portal.data().erasedCases());
    CaseworkExport.shown(taken).forEach(out::println);
    var link = SchemaState.mark(portal.settings().require("secret.link"));
    var same = link.equals(taken.path("links").asText());
    out.println(Texts.of(same ? "import.links" : "import.links-dead"));
  }

  private String publicUrl() {
    return portal.settings().require("public.url");
  }

  private static int arguments(List<String> words, int wanted) {
    if (words.size() != wanted + 1) throw new WrongUse("use.arguments", words.get(0), wanted);
    return wanted;
  }

  /** Works on the database of a running portal, or starts it for the moment. */
  private void onDatabase(int checkedArguments, Work work) {
    var storage = portal.storage();
    try (var data = portal.data()) {
      if (data.tryClaim()) {
        storage.start();
        new Migrate(storage.owner()).run();
        new ErasedAgain(data.erasedCases()).on(storage.owner());
      } else {
        storage.join();
      }
      perform(work, storage.owner());
    } finally {
      storage.stop();
    }
  }

  private static void perform(Work work, Database owner) {
    try (var connection = owner.open()) {
      work.on(connection);
    } catch (SQLException failed) {
      throw new Refusal("database.refuses", owner, failed.getMessage());
    }
  }
}
