package org.branchwork.casework.cases;

import jakarta.persistence.Column;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.branchwork.casework.api.CaseworkRuleBroken;
import org.jspecify.annotations.Nullable;

/** What names a case from its first moment on, and how often it has changed since. */
@MappedSuperclass
class CaseIdentity {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Column(name = "id")
  private Long id;

  @Version
  @Column(name = "version", nullable = false)
  private int version;

  @Column(name = "reference", nullable = false)
  private String reference;

  @Column(name = "form_key", nullable = false)
  private String formKey;

  @Column(name = "key_generation", nullable = false)
  private int keyGeneration;

  @Column(name = "received_at", nullable = false)
  private OffsetDateTime receivedAt;

  /** The case this one was brought into; written in SQL alone, with all that goes along. */
  @Column(name = "merged_into", insertable = false, updatable = false)
  private @Nullable Long mergedInto;

  CaseIdentity() {}

  CaseIdentity(String reference, String formKey, Instant now) {
    this.reference = reference;
    this.formKey = formKey;
    this.keyGeneration = 1;
    this.receivedAt = Moment.of(now);
  }

  /** Refuses a change by somebody who has not seen the latest one. */
  void requireVersion(int seen) {
    if (seen != version) {
      throw new CaseworkRuleBroken("case.changed");
    }
  }

  /** Whether the case leads on to another. */
  boolean isMerged() {
    return mergedInto != null;
  }

  /** Private links to the case that were sent before open nothing from now on. */
  void renewKey() {
    keyGeneration++;
  }

  Long id() {
    return id;
  }

  String reference() {
    return reference;
  }

  int version() {
    return version;
  }

  int keyGeneration() {
    return keyGeneration;
  }

  Instant receivedAt() {
    return Moment.of(receivedAt);
  }
}
