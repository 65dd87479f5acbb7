package org.branchwork.casework.api.subjectaccess;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.branchwork.casework.api.FileContent;
import org.jspecify.annotations.Nullable;

/**
 * What was gathered for a request.
 *
 * @param lines in the order of the cases
 * @param marks words that may tell of somebody else; of what goes out, none
 * @param files that go along
 */
public record AccessPack(List<Line> lines, List<Mark> marks, List<Content> files) {

  /** Stands where words were blacked out. */
  public static final String BLACK = "\u2588\u2588\u2588\u2588\u2588";

  /** Stand around words of a working copy that may tell of somebody else. */
  public static final char OPEN = '\uE000';

  /** Ends what {@link #OPEN} begins. */
  public static final char CLOSE = '\uE001';

  /**
   * Words that are kept of a case, or of a message of no case.
   *
   * @param reference empty for a message of no case
   * @param section what they are, such as {@code MESSAGE} or {@code NOTE}
   * @param who a kind of person, or what kind of thing it is; never an account
   */
  public record Line(
      String reference, String section, @Nullable Instant at, @Nullable String who, String words) {}

  /** What may tell of somebody else. */
  public enum Kind {
    /** Among the people of a case, or its member when that is somebody else. */
    PERSON,
    /** Somebody with an account of the portal. */
    ACCOUNT,
    /** An e-mail address. */
    ADDRESS,
    TELEPHONE,
    /** Added by whoever answers. */
    ADDED
  }

  /**
   * Words that may tell of somebody else.
   *
   * @param found in how many lines
   * @param black what was decided; {@code null} while nobody did
   */
  public record Mark(
      long id, Kind kind, String words, int found, @Nullable Boolean black, @Nullable String why) {}

  /** A file with its bytes, of the case of this reference; of a message of no case it is empty. */
  public record Content(String reference, UUID id, FileContent content) {}
}
