package org.branchwork.campaigns.api;

import java.time.LocalDate;

/** A port: how many members there are, which the campaigns do not keep themselves. */
public interface MemberRoll {

  /** The members on a day, in London; figures alone. */
  MemberFigures on(LocalDate day);
}
