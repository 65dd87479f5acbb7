package org.branchwork.casework.deadlines;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.deadlines.TimeLimit;
import org.branchwork.casework.api.deadlines.TimeLimitQuestion;
import org.branchwork.casework.api.deadlines.TimeLimitSearch;

/** Works limits out by the law that is written down. */
@ApplicationScoped
@Transactional
class TimeLimits implements TimeLimitSearch {

  @Inject TimeLimitRules rules;

  @Override
  public TimeLimit work(TimeLimitQuestion question, Caller caller) {
    return rules.worked(question).limit();
  }
}
