package org.branchwork.deploy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * The server's classes as the virtual machine keeps them in memory, mapped at a start, which
 * shortens it. Writing them makes a run's start and end much longer, so the first run does not, and
 * a run after one that was killed does not: the run after one that ended as it should does, once.
 * It is only ever an acceleration: an archive that does not fit is ignored by the virtual machine,
 * one that was not written whole is thrown away.
 */
final class ClassArchive {
  private final Path whole;
  private final Path partial;
  private final Path wanted;

  ClassArchive(Path serverRoot) {
    var name = "classes-" + Runtime.version().toString().replaceAll("[^0-9A-Za-z.]", "-") + ".jsa";
    whole = serverRoot.resolve(name);
    partial = serverRoot.resolve(name + ".partial");
    wanted = serverRoot.resolve(name + ".wanted");
  }

  /** What the virtual machine has to be told. */
  List<String> options() {
    Bundled.remove(partial);
    var quiet = List.of("-Xshare:auto", "-Xlog:cds=off", "-Xlog:cds+dynamic=off");
    if (Files.exists(whole)) return with(quiet, "-XX:SharedArchiveFile=" + whole);
    if (!Files.exists(wanted)) return quiet;
    Bundled.remove(wanted);
    return with(quiet, "-XX:ArchiveClassesAtExit=" + partial);
  }

  private static List<String> with(List<String> options, String more) {
    return Stream.concat(options.stream(), Stream.of(more)).toList();
  }

  /** Called when the server has ended on being asked to: what it wrote is whole. */
  void accept() {
    try {
      if (Files.exists(partial)) {
        Files.move(partial, whole, StandardCopyOption.ATOMIC_MOVE);
      } else if (!Files.exists(whole) && !Files.exists(wanted)) {
        Files.createFile(wanted);
      }
    } catch (IOException noMatter) {
      Bundled.remove(partial);
    }
  }
}
