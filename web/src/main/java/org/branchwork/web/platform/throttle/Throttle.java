package org.branchwork.web.platform.throttle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.branchwork.web.platform.settings.PortalSettings;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/**
 * The one mechanism that counts. Each bucket leaks evenly and holds so many at once. A call is one
 * statement in a transaction of its own: it stays counted when what it is for fails, and no lock is
 * held while anything else goes on.
 */
@ApplicationScoped
public class Throttle {

  private static final Logger LOG = System.getLogger(Throttle.class.getName());

  /**
   * One bucket. It is ahead of its pace until {@code ahead_until}; what came from a clock that was
   * set back since, or from a wider limit, counts as full and no more.
   */
  private static final String TAKE =
      """
      step%1$d as (
        insert into platform.throttle as t (key, ahead_until, wait, refused)
        select :key%1$d, :now + :each%1$d, 0, 0 %2$s
        on conflict (key) do update set (ahead_until, wait, refused) = (
          select case when a.fits then greatest(a.until, :now) + :each%1$d else a.until end,
                 case when a.fits then 0 else a.until - :slack%1$d - :now end,
                 case when a.fits then 0 else least(t.refused + 1, 1000000) end
            from (select b.until, b.until <= :now + :slack%1$d as fits
                    from (select least(t.ahead_until, :now + :slack%1$d + :each%1$d) as until) b) a)
        returning wait, refused)
      """;

  /** By the number of buckets; a handful of them. */
  private static final Map<Integer, String> STATEMENTS = new ConcurrentHashMap<>();

  @Inject Jdbi jdbi;
  @Inject PortalSettings settings;
  @Inject Clock clock;

  /**
   * Counts one in each bucket, or in none from the first that is full. The narrowest comes first:
   * so that whoever is slowed there takes nothing from the others, and so that no two calls wait
   * for each other.
   */
  @Transactional(TxType.REQUIRES_NEW)
  public Verdict take(List<Bucket> buckets) {
    String sql = STATEMENTS.computeIfAbsent(buckets.size(), Throttle::statement);
    Verdict verdict = jdbi.withHandle(handle -> taken(handle.createQuery(sql), buckets));
    if (verdict.first()) {
      LOG.log(Level.INFO, "a limit is reached, among {0}", buckets);
    }
    return verdict;
  }

  private static String statement(int buckets) {
    StringBuilder steps = new StringBuilder("with ");
    StringBuilder results = new StringBuilder();
    for (int i = 0; i < buckets; i++) {
      String after = i == 0 ? "" : "from step" + (i - 1) + " where wait = 0";
      steps.append(i == 0 ? "" : ", ").append(TAKE.formatted(i, after));
      results.append(i == 0 ? "" : " union all ").append("select wait, refused from step" + i);
    }
    // all but the last to be tried said 0
    return steps + "select max(wait) as wait, max(refused) as refused from (" + results + ") s";
  }

  private Verdict taken(Query query, List<Bucket> buckets) {
    query.bind("now", now());
    for (int i = 0; i < buckets.size(); i++) {
      Rate rate = buckets.get(i).limit().rate(settings);
      query
          .bind("key" + i, key(buckets.get(i)))
          .bind("each" + i, rate.eachMicros())
          .bind("slack" + i, rate.slackMicros());
    }
    return query
        .map(
            (row, context) ->
                new Verdict(
                    Duration.of(row.getLong("wait"), ChronoUnit.MICROS),
                    row.getInt("refused") == 1))
        .one();
  }

  /** Empties a bucket: what was counted led where it was meant to. */
  @Transactional(TxType.REQUIRES_NEW)
  public void forget(Bucket bucket) {
    byte[] key = key(bucket);
    jdbi.useHandle(handle -> handle.execute("delete from platform.throttle where key = ?", key));
  }

  /**
   * Throws away the buckets that have run empty. One that is just being counted in is left for the
   * next time: nobody waits for the sweep, nor it for anybody.
   *
   * @return how many
   */
  @Transactional(TxType.REQUIRES_NEW)
  public int sweep() {
    String sql =
        "delete from platform.throttle where key in (select key from platform.throttle"
            + " where ahead_until <= ? for update skip locked)";
    return jdbi.withHandle(handle -> handle.execute(sql, now()));
  }

  private long now() {
    return ChronoUnit.MICROS.between(Instant.EPOCH, clock.instant());
  }

  private byte[] key(Bucket bucket) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(settings.secret("link"), "HmacSHA256"));
      mac.update(("throttle\n" + bucket.limit().key()).getBytes(StandardCharsets.UTF_8));
      for (String part : bucket.whose()) {
        // with its length, so that no two lists of parts are one text
        mac.update(("\n" + part.length() + "\n" + part).getBytes(StandardCharsets.UTF_8));
      }
      return mac.doFinal();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
