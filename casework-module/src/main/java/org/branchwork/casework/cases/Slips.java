package org.branchwork.casework.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keeps what is only kept for a while: drafts and one-time links. */
@ApplicationScoped
class Slips {

  static final Duration LINK_LIFE = Duration.ofMinutes(60);

  /** So many links an address gets within an hour; more would only fill its mailbox. */
  private static final int LINKS_AN_HOUR = 5;

  @PersistenceContext(unitName = "casework")
  EntityManager em;

  @Inject Claims claims;

  void keepDraft(String formKey, byte[] ciphertext, Instant until) {
    claims.form(formKey);
    em.createNativeQuery(
            "insert into casework.draft (form_key, ciphertext, keep_until) values (?1, ?2, ?3)"
                + " on conflict (form_key) do update"
                + " set ciphertext = excluded.ciphertext, keep_until = excluded.keep_until")
        .setParameter(1, formKey)
        .setParameter(2, ciphertext)
        .setParameter(3, Timestamp.from(until))
        .executeUpdate();
  }

  Optional<byte[]> draft(String formKey, Instant now) {
    claims.form(formKey);
    List<?> found =
        em.createNativeQuery(
                "select ciphertext from casework.draft where form_key = ?1 and keep_until > ?2")
            .setParameter(1, formKey)
            .setParameter(2, Timestamp.from(now))
            .getResultList();
    return found.stream().map(byte[].class::cast).findFirst();
  }

  void discardDraft(String formKey) {
    claims.form(formKey);
    em.createNativeQuery("delete from casework.draft where form_key = ?1")
        .setParameter(1, formKey)
        .executeUpdate();
  }

  /** A new link, unless the address has had its share of the hour. */
  Optional<UUID> newLink(String folded, Instant now) {
    claims.address(folded);
    UUID id = UUID.randomUUID();
    int made =
        em.createNativeQuery(
                "insert into casework.my_link (id, email_folded, made_at, good_until)"
                    + " select ?1, ?2, ?3, ?4 where (select count(*) from casework.my_link"
                    + " where email_folded = ?2 and made_at > ?5) < ?6")
            .setParameter(1, id)
            .setParameter(2, folded)
            .setParameter(3, Timestamp.from(now))
            .setParameter(4, Timestamp.from(now.plus(LINK_LIFE)))
            .setParameter(5, Timestamp.from(now.minus(Duration.ofHours(1))))
            .setParameter(6, LINKS_AN_HOUR)
            .executeUpdate();
    return made == 1 ? Optional.of(id) : Optional.empty();
  }

  /** The address of a link, used or not, unless it was thrown away. */
  Optional<String> addressOf(UUID link) {
    claims.link(link);
    return em
        .createNativeQuery("select email_folded from casework.my_link where id = ?1")
        .setParameter(1, link)
        .getResultList()
        .stream()
        .map(String.class::cast)
        .findFirst();
  }

  boolean good(UUID link, Instant now) {
    claims.link(link);
    return !em.createNativeQuery(
            "select 1 from casework.my_link"
                + " where id = ?1 and used_at is null and good_until > ?2")
        .setParameter(1, link)
        .setParameter(2, Timestamp.from(now))
        .getResultList()
        .isEmpty();
  }

  /** Uses a link up; of two who try at the same time, one succeeds. */
  boolean use(UUID link, Instant now) {
    claims.link(link);
    return em.createNativeQuery(
                "update casework.my_link set used_at = ?2"
                    + " where id = ?1 and used_at is null and good_until > ?2")
            .setParameter(1, link)
            .setParameter(2, Timestamp.from(now))
            .executeUpdate()
        == 1;
  }

  int sweep(Instant now) {
    return delete("delete from casework.draft where keep_until <= ?1", now)
        + delete("delete from casework.my_link where good_until <= ?1", now);
  }

  private int delete(String sql, Instant now) {
    return em.createNativeQuery(sql).setParameter(1, Timestamp.from(now)).executeUpdate();
  }
}
