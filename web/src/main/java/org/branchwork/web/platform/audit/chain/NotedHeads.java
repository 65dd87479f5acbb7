package org.branchwork.web.platform.audit.chain;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The file outside the database that remembers how far the chain had come. Its last line goes along
 * with the chain; a line that the database contradicts is kept for good, and a new one begun below.
 */
public final class NotedHeads {

  private static final String NAME = "audit.heads";

  private final Path file;

  /**
   * The file of a portal.
   *
   * @param directory where the portal keeps its own files
   */
  public NotedHeads(Path directory) {
    file = directory.resolve(NAME);
  }

  /** Every head that was noted, the last one last; none when there is no file. */
  public List<SealedHead> read() throws IOException {
    if (!Files.exists(file)) {
      return List.of();
    }
    return Files.readAllLines(file).stream()
        .map(SealedHead::parse)
        .flatMap(Optional::stream)
        .toList();
  }

  /**
   * Notes how far the chain has come.
   *
   * @param head the end of the chain in the database
   * @param holds whether the database still has the head that was noted last
   * @return false when it does not: somebody cut the chain or made it anew
   */
  public boolean note(SealedHead head, Predicate<SealedHead> holds) throws IOException {
    List<SealedHead> heads = new ArrayList<>(read());
    SealedHead last = heads.isEmpty() ? null : heads.get(heads.size() - 1);
    if (head.equals(last)) {
      return true;
    }
    boolean goesOn = last == null || holds.test(last);
    if (last != null && goesOn) {
      heads.remove(heads.size() - 1);
    }
    heads.add(head);
    write(heads);
    return goesOn;
  }

  private void write(List<SealedHead> heads) throws IOException {
    Path directory = file.toAbsolutePath().getParent();
    Files.createDirectories(directory);
    Path draft = Files.createTempFile(directory, NAME, ".new");
    Files.write(draft, heads.stream().map(SealedHead::text).toList(), StandardOpenOption.SYNC);
    Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }
}
