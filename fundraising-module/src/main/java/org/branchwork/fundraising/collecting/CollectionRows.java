package org.branchwork.fundraising.collecting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.branchwork.fundraising.api.collecting.CollectionView;
import org.branchwork.fundraising.api.collecting.NoteCollection;
import org.jspecify.annotations.Nullable;

/** Keeps what was counted. */
@ApplicationScoped
class CollectionRows {

  @Inject CollectingTables sql;

  /** A collection as far as its desk must know it. */
  record Kept(
      String countedBy,
      long pence,
      @Nullable String confirmedBy,
      boolean withdrawn,
      boolean paidIn) {

    boolean isDecided() {
      return confirmedBy != null || withdrawn;
    }
  }

  boolean hasFund(UUID fund) {
    return sql.cell("select slug from fundraising.fund where public_id = cast(?1 as uuid)", fund)
        .isPresent();
  }

  /** Writes a collection down; false when it was before. */
  boolean add(NoteCollection command, Stamp stamp) {
    return sql.write(
            "insert into fundraising.collection (id, fund, place, collected_on, amount_pence,"
                + " counted_by, counted_at) values (cast(?1 as uuid), cast(?2 as uuid), ?3,"
                + " cast(?4 as date), cast(?5 as bigint), ?6, cast(?7 as timestamptz))"
                + " on conflict (id) do nothing",
            command.collection(),
            command.fund(),
            command.place().strip(),
            command.collectedOn(),
            command.pence(),
            stamp.by(),
            stamp.at())
        == 1;
  }

  /** The collection, held until the transaction ends. */
  Optional<Kept> hold(UUID collection) {
    return sql.row(
            "select counted_by, amount_pence, confirmed_by, withdrawn_at is not null,"
                + " paying_in is not null from fundraising.collection"
                + " where id = cast(?1 as uuid) for update",
            collection)
        .map(
            row ->
                new Kept(row.text(0), row.whole(1), row.textOrNone(2), row.flag(3), row.flag(4)));
  }

  void confirm(UUID collection, long pence, Stamp stamp) {
    sql.write(
        "update fundraising.collection set confirmed_by = ?2,"
            + " confirmed_pence = cast(?3 as bigint), confirmed_at = cast(?4 as timestamptz)"
            + " where id = cast(?1 as uuid)",
        collection,
        stamp.by(),
        pence,
        stamp.at());
  }

  void withdraw(UUID collection, Stamp stamp) {
    sql.write(
        "update fundraising.collection set withdrawn_by = ?2,"
            + " withdrawn_at = cast(?3 as timestamptz) where id = cast(?1 as uuid)",
        collection,
        stamp.by(),
        stamp.at());
  }

  /**
   * What is on no slip.
   *
   * @param reader whose own counts are shown before they are confirmed
   */
  List<CollectionView> waiting(String reader, int most) {
    return sql
        .rows(
            "select cast(c.id as text), f.name, c.place, cast(c.collected_on as text),"
                + " case when c.confirmed_by is not null or c.counted_by = ?1"
                + " then c.amount_pence end, c.counted_by, c.confirmed_by"
                + " from fundraising.collection c"
                + " join fundraising.fund f on f.public_id = c.fund"
                + " where c.paying_in is null and c.withdrawn_at is null"
                + " order by c.collected_on, c.id limit cast(?2 as integer)",
            reader,
            most)
        .stream()
        .map(
            row ->
                new CollectionView(
                    UUID.fromString(row.text(0)),
                    row.text(1),
                    row.text(2),
                    LocalDate.parse(row.text(3)),
                    row.has(4) ? row.whole(4) : null,
                    row.text(5),
                    row.textOrNone(6)))
        .toList();
  }
}
