package org.branchwork.casework.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.branchwork.casework.api.CaseworkRuleBroken;
import org.branchwork.casework.api.NewFile;

/** Makes a form posted twice one record. */
@ApplicationScoped
class PostedForms {

  /**
   * A form can be sent for a day after it was shown; a program may be away for longer before it
   * sends again what it is not sure of. An enquiry stays one for good: its case holds the key.
   */
  static final Duration KEPT = Duration.ofDays(8);

  @PersistenceContext(unitName = "casework")
  EntityManager em;

  @Inject Claims claims;

  /**
   * Claims the key of a form whose repeat is the same whatever it says. Of two who claim the same
   * at the same time, the second waits for the first to commit.
   *
   * @return whether the caller is the first
   */
  boolean claim(String formKey, Instant now) {
    return insert(formKey, digest("", List.of()), now);
  }

  /**
   * Claims the key of a form with what it says.
   *
   * @return whether the caller is the first; a repeat of the same words is not
   * @throws CaseworkRuleBroken {@code form.used} when the form was used for other words: dropping
   *     them without a word would lose them
   */
  boolean claim(String formKey, String kind, String text, List<NewFile> files, Instant now) {
    byte[] digest = digest(kind + "\n" + text, files);
    if (insert(formKey, digest, now)) {
      return true;
    }
    // of an enquiry sent long ago only the case itself remains, which tells the words no longer
    boolean differs =
        em
            .createNativeQuery("select digest from casework.posted_form where form_key = ?1")
            .setParameter(1, formKey)
            .getResultList()
            .stream()
            .anyMatch(before -> !MessageDigest.isEqual((byte[]) before, digest));
    if (differs) {
      throw new CaseworkRuleBroken("form.used");
    }
    return false;
  }

  /** Throws away the keys of forms that nobody can send any longer. */
  int sweep(Instant now) {
    return em.createNativeQuery("delete from casework.posted_form where posted_at <= ?1")
        .setParameter(1, Timestamp.from(now.minus(KEPT)))
        .executeUpdate();
  }

  /** With the claim goes the draft of the form: what it held is sent. */
  private boolean insert(String formKey, byte[] digest, Instant now) {
    claims.form(formKey);
    return !em.createNativeQuery(
            "with used as (insert into casework.posted_form (form_key, digest, posted_at)"
                + " select ?1, ?2, ?3 where not exists"
                + " (select from casework.case_file where form_key = ?1)"
                + " on conflict do nothing returning form_key),"
                + " spent as (delete from casework.draft where form_key in (select form_key from used))"
                + " select form_key from used")
        .setParameter(1, formKey)
        .setParameter(2, digest)
        .setParameter(3, Timestamp.from(now))
        .getResultList()
        .isEmpty();
  }

  private static byte[] digest(String words, List<NewFile> files) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      sha.update(words.getBytes(StandardCharsets.UTF_8));
      for (NewFile file : files) {
        sha.update((byte) 0);
        sha.update(file.name().getBytes(StandardCharsets.UTF_8));
        sha.update((byte) 0);
        sha.update(file.bytes());
      }
      return sha.digest();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
