package org.branchwork.deploy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * The server's classes as the virtual machine keeps them in memory, written at the end of a first
 * run and mapped at later starts, which halves their time. It is only ever an acceleration: one
 * that does not fit is ignored by the virtual machine, one that was not written whole is thrown
 * away.
 */
final class ClassArchive {
  private final Path whole;
  private final Path partial;

  ClassArchive(Path serverRoot) {
    var name = "classes-" + Runtime.version().toString().replaceAll("[^0-9A-Za-z.]", "-") + ".jsa";
    whole = serverRoot.resolve(name);
    partial = serverRoot.resolve(name + ".partial");
  }

  /** What the virtual machine has to be told. */
  List<String> options() {
    Bundled.remove(partial);
    return List.of(
        "-Xshare:auto",
        "-Xlog:cds=off",
        "-Xlog:cds+dynamic=off",
        Files.exists(whole)
            ? "-XX:SharedArchiveFile=" + whole
            : "-XX:ArchiveClassesAtExit=" + partial);
  }

  /** Called when the server has ended on being asked to: what it wrote is whole. */
  void accept() {
    if (!Files.exists(partial)) return;
    try {
      Files.move(partial, whole, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException noMatter) {
      Bundled.remove(partial);
    }
  }
}
