package org.branchwork.casework.collectives;

import java.time.Instant;
import java.util.UUID;
import org.branchwork.casework.api.CaseworkRuleBroken;
import org.branchwork.casework.api.Category;
import org.branchwork.casework.api.collectives.Invitation;
import org.branchwork.casework.rows.RowDoor.Row;
import org.jspecify.annotations.Nullable;

/** A collective as its row stands. */
record Collective(
    long id,
    String reference,
    String name,
    Category category,
    @Nullable String employer,
    String title,
    String wording,
    String consent,
    UUID lead,
    Instant openedAt,
    int linkGeneration,
    boolean signingUp,
    @Nullable Instant closedAt) {

  static final String COLUMNS =
      "id, reference, name, category, employer, title, wording, consent, cast(lead as text),"
          + " opened_at, link_generation, signing_up, closed_at";

  static Collective of(Row row) {
    return new Collective(
        row.number(0),
        row.text(1),
        row.text(2),
        Category.valueOf(row.text(3)),
        row.textOrNone(4),
        row.text(5),
        row.text(6),
        row.text(7),
        row.id(8),
        row.moment(9),
        row.count(10),
        row.yes(11),
        row.momentOrNone(12));
  }

  boolean closed() {
    return closedAt != null;
  }

  /** Refuses what is done with open collectives alone. */
  void requireNotClosed() {
    if (closed()) {
      throw new CaseworkRuleBroken("collective.closed");
    }
  }

  Invitation invitation() {
    return new Invitation(title, wording, consent, employer, signingUp);
  }
}
