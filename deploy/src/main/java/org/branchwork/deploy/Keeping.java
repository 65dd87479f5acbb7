package org.branchwork.deploy;

import java.io.PrintStream;
import java.nio.file.Path;

/** The commands {@code backup} and {@code restore}, for the embedded database. */
final class Keeping {
  private final Portal portal;
  private final PrintStream out;

  Keeping(Portal portal, PrintStream out) {
    this.portal = portal;
    this.out = out;
  }

  /** Copies the database of a running portal, or starts it for the moment. */
  void backup(CommandLine asked) {
    var storage = portal.storage();
    refuseOutside(storage);
    if (!Cluster.existsIn(portal.data())) {
      throw new Refusal("backup.nothing", portal.data().root());
    }
    var directory = asked.words().isEmpty() ? portal.backups() : Path.of(asked.words().get(0));
    try (var data = portal.data()) {
      if (data.tryClaim()) storage.start();
      else storage.join();
      var backup = new Backup(data, storage.superuser());
      out.println(Texts.of("backup.done", backup.into(directory.toAbsolutePath())));
      out.println(Texts.of("backup.secrets", portal.secrets()));
      if (asked.prune()) {
        out.println(Texts.of("backup.pruned", directory, backup.prune(directory)));
      }
    } finally {
      storage.stop();
    }
  }

  /** Restores into a data directory in which no database is. */
  void restore(CommandLine asked) {
    if (asked.words().isEmpty()) throw new WrongUse("use.backup-missing");
    refuseOutside(portal.storage());
    var password = portal.settings().require("db.superuser.password");
    try (var data = portal.data()) {
      data.claim();
      var backup = Path.of(asked.words().get(0)).toAbsolutePath();
      var erased = new Restore(data, password).from(backup, asked.wal(), asked.to());
      out.println(Texts.of("restore.done", data.root()));
      out.println(Texts.of(erased ? "restore.erased" : "restore.erased-none", data.erasedCases()));
    }
  }

  private void refuseOutside(Storage storage) {
    if (storage.isOutside()) {
      throw new Refusal("backup.outside", portal.settings().require("db.url"));
    }
  }
}
