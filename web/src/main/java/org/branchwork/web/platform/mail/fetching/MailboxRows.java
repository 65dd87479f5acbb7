package org.branchwork.web.platform.mail.fetching;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The rows of the mailboxes, in SQL. */
@ApplicationScoped
@Transactional
public class MailboxRows {

  /**
   * Who is killed while fetching loses the mailbox after so long; each part that is stored begins
   * it anew.
   */
  static final Duration HOLD = Duration.ofSeconds(30);

  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final String TAKE =
      """
      insert into platform.mailbox as held (name, taken_until) values (:name, :until)
      on conflict (name) do update set taken_until = :until
       where held.taken_until is null or held.taken_until <= :now
      returning name
      """;
  private static final String BEGIN =
      """
      update platform.mailbox
         set last_uid = case when uid_validity = :validity then last_uid else 0 end,
             uid_validity = :validity
       where name = :name
      returning last_uid
      """;
  private static final String ADVANCE =
      """
      update platform.mailbox set last_uid = greatest(last_uid, :uid), taken_until = :until
       where name = :name and uid_validity = :validity
      """;
  private static final String COUNT =
      """
      insert into platform.mailbox_day as counted (mailbox, day, received) values (:name, :day, :unknown)
      on conflict (mailbox, day) do update set received = counted.received + :unknown
      """;
  private static final String STANDING =
      """
      select name, fetched_at, failing_since, failure, compared_at, on_server, missing, gone
        from platform.mailbox order by name
      """;

  private final Jdbi jdbi;

  /** For the container's proxy alone. */
  @SuppressWarnings("NullAway")
  protected MailboxRows() {
    this(null);
  }

  @Inject
  MailboxRows(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Takes a mailbox, so that one alone fetches from it; false when another does. */
  public boolean take(String name, Instant now) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(TAKE)
                .bind("name", name)
                .bind("now", utc(now))
                .bind("until", utc(now.plus(HOLD)))
                .mapTo(String.class)
                .findOne()
                .isPresent());
  }

  /** The last number that was fetched; a new numbering of the mailbox begins with nothing. */
  public long begin(String name, long validity) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(BEGIN)
                .bind("name", name)
                .bind("validity", validity)
                .mapTo(Long.class)
                .one());
  }

  /**
   * Notes that messages are stored; in the transaction that stores them.
   *
   * @param uid the highest of their numbers
   * @param unknown how many of them were not fetched before
   */
  public void stored(String name, long validity, long uid, int unknown, Instant now) {
    jdbi.useHandle(
        handle -> {
          handle
              .createUpdate(ADVANCE)
              .bind("name", name)
              .bind("validity", validity)
              .bind("uid", uid)
              .bind("until", utc(now.plus(HOLD)))
              .execute();
          if (unknown > 0) {
            handle
                .createUpdate(COUNT)
                .bind("name", name)
                .bind("day", day(now))
                .bind("unknown", unknown)
                .execute();
          }
        });
  }

  /** The turn is over and all is well. */
  public void succeeded(String name, Instant now) {
    update("fetched_at = :at, failing_since = null, failure = null, taken_until = null", name, now);
  }

  /** The turn ended with a failure, which lasts since the first one. */
  public void failed(String name, String failure, Instant now) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    "update platform.mailbox set failing_since = coalesce(failing_since, :at),"
                        + " failure = :failure, taken_until = null where name = :name")
                .bind("name", name)
                .bind("at", utc(now))
                .bind("failure", failure)
                .execute());
  }

  /** When the mailbox was last compared with the server. */
  public Optional<Instant> comparedAt(String name) {
    return standing().stream()
        .filter(mailbox -> mailbox.name().equals(name))
        .findFirst()
        .map(Standing::comparedAt);
  }

  /** Notes how the messages on the server compare with those that were fetched. */
  public void compared(String name, int onServer, int missing, int gone, Instant now) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    "update platform.mailbox set compared_at = :at, on_server = :onServer,"
                        + " missing = :missing, gone = :gone where name = :name")
                .bind("name", name)
                .bind("at", utc(now))
                .bind("onServer", onServer)
                .bind("missing", missing)
                .bind("gone", gone)
                .execute());
  }

  /**
   * How a mailbox stands.
   *
   * @param onServer the messages on the server up to the last one fetched, when last compared
   * @param missing those of them that were never fetched
   * @param gone those fetched that are no longer on the server
   */
  public record Standing(
      String name,
      @Nullable Instant fetchedAt,
      @Nullable Instant failingSince,
      @Nullable String failure,
      @Nullable Instant comparedAt,
      int onServer,
      int missing,
      int gone) {}

  /** Every mailbox that was ever fetched from, by name. */
  public List<Standing> standing() {
    return jdbi.withHandle(
        handle -> handle.createQuery(STANDING).map((row, context) -> standing(row)).list());
  }

  /** How many messages were fetched from a mailbox on a day. */
  public record Received(String mailbox, LocalDate day, int messages) {}

  /** What was fetched since a day. */
  public List<Received> received(LocalDate since) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select mailbox, day, received from platform.mailbox_day where day >= :since"
                        + " order by day desc, mailbox")
                .bind("since", since)
                .map(
                    (row, context) ->
                        new Received(
                            row.getString("mailbox"),
                            row.getObject("day", LocalDate.class),
                            row.getInt("received")))
                .list());
  }

  private void update(String set, String name, Instant now) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate("update platform.mailbox set " + set + " where name = :name")
                .bind("name", name)
                .bind("at", utc(now))
                .execute());
  }

  private static Standing standing(ResultSet row) throws SQLException {
    return new Standing(
        row.getString("name"),
        at(row, "fetched_at"),
        at(row, "failing_since"),
        row.getString("failure"),
        at(row, "compared_at"),
        row.getInt("on_server"),
        row.getInt("missing"),
        row.getInt("gone"));
  }

  private static @Nullable Instant at(ResultSet row, String column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  private static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, LONDON);
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
