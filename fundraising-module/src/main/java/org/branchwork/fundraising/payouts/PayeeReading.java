package org.branchwork.fundraising.payouts;

import static org.branchwork.fundraising.sql.SqlDoor.Cell.whole;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.branchwork.fundraising.api.BankAccount;
import org.branchwork.fundraising.api.accounts.CheckedAccount.Result;
import org.branchwork.fundraising.api.payouts.PayeeMail;
import org.branchwork.fundraising.api.payouts.PayeeMail.NewAccount;
import org.branchwork.fundraising.api.payouts.PayeeView;
import org.branchwork.fundraising.sql.SqlDoor;
import org.branchwork.fundraising.sql.SqlDoor.Cell;
import org.jspecify.annotations.Nullable;

/** Reads payees with their bank details. Ids and moments come as text. */
@ApplicationScoped
class PayeeReading {

  private static final String PAYEES =
      "select cast(y.public_id as text), y.member, cast(y.account as text), a.name, a.sort_code,"
          + " a.account_number, a.modulus,"
          + " cast(extract(epoch from a.usable_from) * 1000000 as bigint), a.decided_by,"
          + " cast(o.public_id as text), o.name, o.sort_code, o.account_number, o.modulus,"
          + " o.asked_by, cast(extract(epoch from o.asked_at) * 1000000 as bigint),"
          + " cast(o.told as text), fundraising.payee_email(y.id)"
          + " from fundraising.payee y join fundraising.payee_account a"
          + " on a.id = fundraising.payee_account_in_force(y.id)"
          + " left join fundraising.payee_account o on o.payee_id = y.id"
          + " and o.usable_from is null and o.decision is null ";

  @Inject PayoutTables tables;

  Optional<PayeeView> payee(UUID payee) {
    return payees("where y.public_id = cast(?1 as uuid)", payee).stream().findFirst();
  }

  /** Those of some membership numbers, however they are spelt. */
  List<PayeeView> of(List<String> members) {
    return payees(
        "where upper(regexp_replace(y.member, '[^0-9A-Za-z]', '', 'g')) = any (cast(?1 as text[]))"
            + " order by y.member",
        SqlDoor.array(
            members.stream()
                .map(member -> member.replaceAll("[^0-9A-Za-z]", "").toUpperCase(Locale.ROOT))
                .filter(member -> !member.isEmpty())
                .toList()));
  }

  /** A page by membership number after a payee. */
  List<PayeeView> after(@Nullable UUID last, int most) {
    return payees(
        "where y.member > coalesce((select l.member from fundraising.payee l"
            + " where l.public_id = cast(?1 as uuid)), '') order by y.member"
            + " limit cast(?2 as bigint)",
        last,
        most);
  }

  /** Those with a change that is open, or approved and not usable yet. */
  List<PayeeView> waiting(int most) {
    return payees(
        "where o.id is not null or a.usable_from > clock_timestamp() order by y.member"
            + " limit cast(?1 as bigint)",
        most);
  }

  Optional<PayeeMail> accountMail(UUID change) {
    return tables
        .cells(
            "select d.email, cast(extract(epoch from a.asked_at) * 1000000 as bigint),"
                + " right(a.account_number, 4), cast(extract(epoch from a.asked_at"
                + " + fundraising.payee_cooling_off()) * 1000000 as bigint)"
                + " from fundraising.payee_account a"
                + " join fundraising.payee_address d on d.id = a.told"
                + " where a.public_id = cast(?1 as uuid) and d.email is not null",
            change)
        .stream()
        .findFirst()
        .map(
            row ->
                new PayeeMail(
                    "" + row[0], moment(row[1]), new NewAccount("" + row[2], moment(row[3]))));
  }

  Optional<PayeeMail> emailMail(UUID address) {
    return tables
        .cells(
            "select d.email, cast(extract(epoch from a.set_at) * 1000000 as bigint)"
                + " from fundraising.payee_address a"
                + " join fundraising.payee_address d on d.id = a.told"
                + " where a.public_id = cast(?1 as uuid) and d.email is not null",
            address)
        .stream()
        .findFirst()
        .map(row -> new PayeeMail("" + row[0], moment(row[1]), null));
  }

  private List<PayeeView> payees(String which, @Nullable Object... values) {
    return tables.cells(PAYEES + which, values).stream().map(PayeeReading::view).toList();
  }

  private static PayeeView view(@Nullable Object[] row) {
    return new PayeeView(
        RunReading.uuid(row[0]),
        "" + row[1],
        Optional.ofNullable(Cell.text(row[2])).map(UUID::fromString),
        Optional.ofNullable(Cell.text(row[17])),
        account(row, 3),
        Result.valueOf("" + row[6]),
        moment(row[7]),
        Optional.ofNullable(Cell.text(row[8])),
        change(row));
  }

  private static Optional<PayeeView.Change> change(@Nullable Object[] row) {
    return row[9] == null
        ? Optional.empty()
        : Optional.of(
            new PayeeView.Change(
                RunReading.uuid(row[9]),
                account(row, 10),
                Result.valueOf("" + row[13]),
                "" + row[14],
                moment(row[15]),
                row[16] != null));
  }

  static BankAccount account(@Nullable Object[] row, int at) {
    return new BankAccount("" + row[at], "" + row[at + 1], "" + row[at + 2]);
  }

  /** A moment that was selected as microseconds. */
  static Instant moment(@Nullable Object cell) {
    return Instant.EPOCH.plusNanos(Math.multiplyExact(whole(cell), 1000L));
  }
}
