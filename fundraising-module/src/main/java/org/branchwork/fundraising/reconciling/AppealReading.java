package org.branchwork.fundraising.reconciling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.branchwork.fundraising.api.matching.Share;
import org.branchwork.fundraising.api.matching.Share.Use;
import org.branchwork.fundraising.sql.SqlDoor.Cell;
import org.jspecify.annotations.Nullable;

/** Tells for which appeal a donation without a pledge counts. */
@ApplicationScoped
class AppealReading {

  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  @Inject ReconcilingTables sql;
  @Inject Clock clock;

  /**
   * The appeal that was chosen, or the one of the fund that is open today; {@code null} for none.
   *
   * @param broken what is wrong with the choice is added to it
   */
  @Nullable UUID counted(Share share, UUID fund, List<String> broken) {
    UUID chosen = share.appeal();
    if (share.use() != Use.DONATION || Share.NO_APPEAL.equals(chosen)) {
      return null;
    }
    if (chosen != null) {
      if (!isOf(fund, chosen)) {
        broken.add("line.share.appeal");
      }
      return chosen;
    }
    List<UUID> open = open(fund);
    if (open.size() > 1) {
      broken.add("line.share.appeals");
    }
    return open.size() == 1 ? open.get(0) : null;
  }

  private boolean isOf(UUID fund, UUID appeal) {
    return sql.one(
            "select slug from fundraising.appeal"
                + " where id = cast(?1 as uuid) and fund = cast(?2 as uuid)",
            appeal,
            fund)
        .isPresent();
  }

  private List<UUID> open(UUID fund) {
    return sql
        .cells(
            "select cast(id as text), slug from fundraising.appeal where fund = cast(?1 as uuid)"
                + " and published and closed_at is null and cast(?2 as date)"
                + " between opens_on and coalesce(closes_on, 'infinity') order by opens_on, id",
            fund,
            LocalDate.now(clock.withZone(LONDON)))
        .stream()
        .map(row -> Cell.uuid(row[0]))
        .toList();
  }
}
