package org.branchwork.deploy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The programs of the embedded database, unpacked from a tar archive that is compressed by xz. */
final class PostgresPrograms {
  private static final Bundled ARCHIVE = new Bundled("postgres-linux-x86_64.txz", "postgresql");
  private static final int LOG_PIECE_MEGABYTES = 4;
  private static final Duration MAKING = Duration.ofMinutes(5);

  private final DataDirectory data;
  private final Path programs;

  PostgresPrograms(DataDirectory data) {
    this.data = data;
    this.programs = ARCHIVE.in(data.unpacked(), PostgresPrograms::unpack).resolve("bin");
  }

  /** Where the programs are run from. */
  Path directory() {
    return programs;
  }

  /** Makes an empty cluster whose superuser has this password; a half-made one is never left. */
  void makeCluster(String password) {
    var growing = data.root().resolve("postgres.new");
    Bundled.remove(growing);
    var passwordFile = data.root().resolve("initdb.password");
    Secrets.writeForOwner(passwordFile, password);
    var command = new ArrayList<String>();
    command.addAll(List.of(programs.resolve("initdb").toString(), "-D", growing.toString()));
    command.addAll(List.of("-U", "postgres", "-A", "scram-sha-256", "-E", "UTF8"));
    command.addAll(List.of("--pwfile", passwordFile.toString(), "--no-instructions"));
    // a damaged page is noticed; a piece of log kept before it is full takes little room
    command.addAll(List.of("--data-checksums", "--wal-segsize=" + LOG_PIECE_MEGABYTES));
    command.addAll(List.of("--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C"));
    try {
      runToItsEnd(command);
      Files.move(growing, data.cluster());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } finally {
      Bundled.remove(passwordFile);
    }
  }

  /** Starts the server on the cluster with these options, each {@code name=value}. */
  ChildProcess startServer(int port, List<String> options) {
    var command = new ArrayList<String>();
    command.addAll(List.of(programs.resolve("postgres").toString()));
    command.addAll(List.of("-D", data.cluster().toString(), "-p", Integer.toString(port)));
    options.forEach(option -> command.addAll(List.of("-c", option)));
    var log = data.newLog("postgres.log");
    return ChildProcess.start(asOrdinaryUser(command), "INT", Map.of(), log);
  }

  private void runToItsEnd(List<String> command) {
    var log = data.newLog("initdb.log");
    var initdb = ChildProcess.start(asOrdinaryUser(command), "TERM", Map.of(), log);
    var ended = initdb.hasEndedWithin(MAKING);
    initdb.stop(Duration.ofSeconds(5));
    if (!ended || initdb.exitValue() != 0) throw new Refusal("cluster.not-made", log);
  }

  /** PostgreSQL refuses to run as root; a user namespace of its own takes root's rights away. */
  private static List<String> asOrdinaryUser(List<String> command) {
    if (!"root".equals(System.getProperty("user.name"))) return command;
    if (!ChildProcess.isInstalled("unshare")) throw new Refusal("cluster.root");
    var wrapped = new ArrayList<>(List.of("unshare", "-U"));
    if (ChildProcess.isInstalled("setpriv")) {
      wrapped.addAll(List.of("setpriv", "--pdeathsig", "INT"));
    }
    wrapped.addAll(command);
    return wrapped;
  }

  private static void unpack(InputStream source, Path directory) throws IOException {
    try (var tar = new TarArchiveInputStream(new XZInputStream(source))) {
      for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        write(entry, tar, directory.resolve(entry.getName()).normalize());
      }
    }
  }

  private static void write(TarArchiveEntry entry, InputStream content, Path to)
      throws IOException {
    if (entry.isDirectory()) {
      Files.createDirectories(to);
      return;
    }
    Files.createDirectories(to.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(to, Path.of(entry.getLinkName()));
      return;
    }
    Files.copy(content, to);
    var executable = (entry.getMode() & 0100) != 0;
    Files.setPosixFilePermissions(
        to, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
  }
}
