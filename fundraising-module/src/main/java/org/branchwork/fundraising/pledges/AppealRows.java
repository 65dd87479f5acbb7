package org.branchwork.fundraising.pledges;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.branchwork.fundraising.api.pledges.WriteAppeal;
import org.jspecify.annotations.Nullable;

/** Keeps appeals. */
@ApplicationScoped
class AppealRows {

  /** Whether an appeal {@code a} takes pledges of the public on the day {@code ?1}. */
  static final String TAKES_PLEDGES =
      "a.published and a.closed_at is null and cast(?1 as date) between a.opens_on"
          + " and coalesce(a.closes_on, 'infinity')";

  @Inject Rows rows;

  /** Empty when the caller sees no such appeal. */
  Optional<Boolean> takesPledges(UUID appeal, LocalDate today) {
    return rows.row(
            "select a.slug, "
                + TAKES_PLEDGES
                + " from fundraising.appeal a"
                + " where a.id = cast(?2 as uuid)",
            today,
            appeal)
        .map(row -> row.yes(1));
  }

  boolean hasFund(UUID fund) {
    return !rows.column("select 1 from fundraising.fund where public_id = cast(?1 as uuid)", fund)
        .isEmpty();
  }

  boolean has(UUID appeal) {
    return !rows.column("select 1 from fundraising.appeal where id = cast(?1 as uuid)", appeal)
        .isEmpty();
  }

  /** False when another appeal has the name. */
  boolean add(WriteAppeal appeal) {
    return rows.change(
            "insert into fundraising.appeal (id, slug, fund, title, text, goal_pence, opens_on,"
                + " closes_on, published) values (cast(?1 as uuid), cast(?2 as text),"
                + " cast(?3 as uuid), cast(?4 as text), cast(?5 as text), cast(?6 as bigint),"
                + " cast(?7 as date), cast(?8 as date), cast(?9 as boolean))"
                + " on conflict do nothing",
            appeal.appeal(),
            appeal.slug(),
            appeal.fund(),
            appeal.title(),
            appeal.text(),
            whole(appeal.goalPence()),
            appeal.opensOn(),
            appeal.closesOn(),
            appeal.published())
        == 1;
  }

  boolean nameTaken(String slug, UUID appeal) {
    return !rows.column(
            "select 1 from fundraising.appeal where slug = cast(?1 as text)"
                + " and id <> cast(?2 as uuid)",
            slug,
            appeal)
        .isEmpty();
  }

  /** False when somebody changed it meanwhile. */
  boolean change(WriteAppeal appeal, int version) {
    return rows.change(
            "update fundraising.appeal set slug = cast(?2 as text), title = cast(?3 as text),"
                + " text = cast(?4 as text), goal_pence = cast(?5 as bigint),"
                + " opens_on = cast(?6 as date), closes_on = cast(?7 as date),"
                + " published = cast(?8 as boolean), version = version + 1"
                + " where id = cast(?1 as uuid) and version = cast(?9 as integer)",
            appeal.appeal(),
            appeal.slug(),
            appeal.title(),
            appeal.text(),
            whole(appeal.goalPence()),
            appeal.opensOn(),
            appeal.closesOn(),
            appeal.published(),
            version)
        == 1;
  }

  /** False when it is closed already. */
  boolean close(UUID appeal, Instant now) {
    return rows.change(
            "update fundraising.appeal set closed_at = cast(?2 as timestamptz),"
                + " version = version + 1 where id = cast(?1 as uuid) and closed_at is null",
            appeal,
            now)
        == 1;
  }

  private static @Nullable Long whole(OptionalLong number) {
    return number.isPresent() ? Long.valueOf(number.getAsLong()) : null;
  }
}
