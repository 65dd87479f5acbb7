package org.branchwork.casework.api.subjectaccess;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far the gathering of a request is, and what is still to be decided.
 *
 * @param asked whether somebody pressed for it
 * @param cases that belong and are not sealed
 * @param gathered how many of them were gathered
 * @param mailRead whether mail of no case from the address of whoever asked was looked for and read
 * @param notes those of the cases, with those that are held back
 * @param sealed cases that belong and are not gathered, since nobody but who works them reads them
 * @param releasedAt when it went out, {@code null} while it did not
 */
public record Gathering(
    boolean asked,
    int cases,
    int gathered,
    boolean mailRead,
    List<Note> notes,
    List<Sealed> sealed,
    List<AccessPack.Mark> marks,
    List<Enclosure> files,
    @Nullable Instant releasedAt) {

  /** A sealed case, and how it was answered; {@code null} while nobody said. */
  public record Sealed(String reference, @Nullable String why) {}

  /** A note, and why it is held back; {@code null} when it goes along. */
  public record Note(
      UUID id, String reference, Instant at, String words, @Nullable String withheld) {}

  /**
   * A file of a case, or a message as it came in.
   *
   * @param reference empty for a message of no case
   * @param goes what was decided; {@code null} while nobody did
   */
  public record Enclosure(
      UUID id,
      String reference,
      String name,
      String type,
      long size,
      @Nullable Boolean goes,
      @Nullable String why) {}

  /** Whether the job still has to gather something. */
  public boolean running() {
    return asked && !complete();
  }

  /** Whether something was gathered, and nothing waits for it. */
  public boolean complete() {
    return asked && gathered == cases && mailRead;
  }
}
