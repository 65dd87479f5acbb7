package org.branchwork.casework.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.Caller.Permission;
import org.branchwork.casework.api.CaseNotFound;
import org.branchwork.casework.api.CaseworkRuleBroken;
import org.branchwork.casework.api.RegisterEvent;
import org.branchwork.casework.api.register.MatchSheet.Rule;
import org.branchwork.casework.api.register.MembershipRuleDesk;
import org.branchwork.casework.cases.CaseDoor;

/** Keeps the days of the rules of membership. */
@ApplicationScoped
@Transactional
class MembershipRuleBook implements MembershipRuleDesk {

  @PersistenceContext(unitName = "casework")
  EntityManager em;

  @Inject CaseDoor cases;

  @Override
  public Map<Rule, Integer> days(Caller caller) {
    requireOfficer(caller);
    Map<Rule, Integer> days = new EnumMap<>(Rule.class);
    for (Object each :
        em.createNativeQuery("select rule, days from casework.membership_rule").getResultList()) {
      Object[] row = (Object[]) each;
      days.put(Rule.valueOf((String) row[0]), (Integer) row[1]);
    }
    return days;
  }

  @Override
  public void set(int memberFor, int paidUp, Caller caller) {
    requireOfficer(caller);
    requireRange(memberFor, "membership.memberFor.range");
    requireRange(paidUp, "membership.paidUp.range");
    boolean memberForIsNew = set(Rule.MEMBER_FOR, memberFor);
    boolean paidUpIsNew = set(Rule.PAID_UP, paidUp);
    if (memberForIsNew || paidUpIsNew) {
      cases.tell(
          new RegisterEvent.MembershipRulesSet(
              UUID.randomUUID(), caller.label(), cases.now(), memberFor, paidUp));
    }
  }

  /** Whether that is news. */
  private boolean set(Rule rule, int days) {
    return em.createNativeQuery(
                "update casework.membership_rule set days = ?2 where rule = ?1 and days <> ?2")
            .setParameter(1, rule.name())
            .setParameter(2, days)
            .executeUpdate()
        > 0;
  }

  private static void requireRange(int days, String rule) {
    if (days < 0 || days > MOST_DAYS) {
      throw new CaseworkRuleBroken(rule);
    }
  }

  private static void requireOfficer(Caller caller) {
    if (!caller.may(Permission.OVERSEE)) {
      throw new CaseNotFound();
    }
  }
}
