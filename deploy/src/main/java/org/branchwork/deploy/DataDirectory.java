package org.branchwork.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.branchwork.web.platform.erasure.list.ErasedCases;
import org.jspecify.annotations.Nullable;

/** Where everything of one portal lies. One launcher holds it at a time. */
final class DataDirectory implements AutoCloseable {
  private final Path root;
  private @Nullable FileChannel lock;

  DataDirectory(Path root) {
    this.root = root.toAbsolutePath().normalize();
    try {
      Files.createDirectories(this.root);
      Files.setPosixFilePermissions(this.root, PosixFilePermissions.fromString("rwx------"));
      Files.createDirectories(logs());
    } catch (IOException refused) {
      throw new Refusal("data.unwritable", this.root, refused.getMessage());
    }
  }

  Path root() {
    return root;
  }

  /** The database's own directory. */
  Path cluster() {
    return root.resolve("postgres");
  }

  /** Where the embedded database keeps its log, piece by piece. */
  Path walArchive() {
    return root.resolve("wal-archive");
  }

  /** Where the moment of the last backup is noted, for the page of operations. */
  Path lastBackup() {
    return root.resolve("last.backup");
  }

  /** Where the portal notes which cases were erased, so that no restore brings them back. */
  Path erasedCases() {
    return root.resolve(ErasedCases.FILE);
  }

  /** Where the port of the embedded database is remembered from start to start. */
  Path databasePort() {
    return root.resolve("database.port");
  }

  /** What is unpacked from the jar; may be deleted at any time while the portal is down. */
  Path unpacked() {
    return root.resolve("unpacked");
  }

  /** Where the logs are. */
  Path logs() {
    return root.resolve("log");
  }

  /** A log to be begun; the one of the run before is kept beside it, for what led to its end. */
  Path newLog(String name) {
    var log = logs().resolve(name);
    try {
      if (Files.exists(log)) {
        Files.move(log, logs().resolve(name + ".1"), StandardCopyOption.REPLACE_EXISTING);
      }
      return log;
    } catch (IOException refused) {
      throw new Refusal("data.unwritable", root, refused.getMessage());
    }
  }

  /** Takes the directory for this process, until it ends, however it ends. */
  void claim() {
    if (!tryClaim()) throw new Refusal("data.taken", root, holder());
  }

  /** Whether the directory could be taken; false when another launcher holds it. */
  boolean tryClaim() {
    try {
      lock = FileChannel.open(lockFile(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (lock.tryLock() == null) return false;
      lock.truncate(0);
      lock.write(
          ByteBuffer.wrap(
              Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
      return true;
    } catch (OverlappingFileLockException heldByThisProcess) {
      return false;
    } catch (IOException refused) {
      throw new Refusal("data.unwritable", root, refused.getMessage());
    }
  }

  @Override
  public void close() {
    try {
      if (lock != null) lock.close();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private Path lockFile() {
    return root.resolve("lock");
  }

  private String holder() {
    try {
      return Files.readString(lockFile());
    } catch (IOException unreadable) {
      return "?";
    }
  }
}
