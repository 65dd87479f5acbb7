package org.branchwork.campaigns.api;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The quorum of a general meeting, and who has to be told of it. */
public interface QuorumSearch {

  /**
   * The quorum on a day. Which members count, all or those paid up, is for the rule book: both are
   * answered.
   *
   * @param on the day of the meeting, in London; {@code null} when none was said
   * @param figure what the rule book says: 1 to 100 per cent, or 1 to 100,000 members
   * @throws CampaignsRuleBroken {@code quorum.day.missing} without a day, {@code
   *     quorum.figure.percent} or {@code quorum.figure.members} for a figure out of these bounds,
   *     {@code not-allowed} without the permission MEETINGS
   */
  Quorum quorum(@Nullable LocalDate on, QuorumRule rule, int figure, Caller caller);
}
