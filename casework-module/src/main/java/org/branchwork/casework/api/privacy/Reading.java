package org.branchwork.casework.api.privacy;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One look at a case, as the member is shown it.
 *
 * @param account who of the staff; {@code null} for the member's own link, a recipient's, and
 *     whoever keeps the server
 * @param reason what was given for a broken glass, else {@code null}
 */
public record Reading(
    @Nullable UUID account, What what, Why why, @Nullable String reason, Instant at) {

  /** What was looked at. */
  public enum What {
    /** A page of the case file. */
    CASE,
    /** A file of the case. */
    FILE,
    /** A document or copy made of the case. */
    EXPORT,
    /** The conversation, by the private link. */
    LINK,
    /** The papers of a referral, by the link that the recipient was sent. */
    REFERRAL
  }

  /** By what right. */
  public enum Why {
    /** The case is this person's to work. */
    CASEWORKER,
    /** A new enquiry, looked at by somebody who gives cases. */
    TRIAGE,
    /** Somebody who gives cases, or sees all of them. */
    LEAD,
    /** Somebody who stands in for the caseworker. */
    COVER,
    /** A restricted case, opened with a reason. */
    GLASS,
    /** Whoever holds the private link. */
    MEMBER,
    /** Whoever holds the link to the papers of a referral. */
    RECIPIENT,
    /** Whoever keeps the server, for whom all cases left in one file. */
    OPERATOR,
    /** Somebody who answers a person who asked for what is kept. */
    SUBJECT_ACCESS
  }
}
