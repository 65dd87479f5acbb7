package org.branchwork.casework.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.RegisterEvent;
import org.branchwork.casework.api.register.Electorate;
import org.branchwork.casework.api.register.MemberEntry;
import org.branchwork.casework.api.register.Standing;
import org.branchwork.casework.api.register.StandingQuestion;
import org.branchwork.casework.api.register.StandingSearch;
import org.branchwork.casework.cases.CaseDoor;
import org.jspecify.annotations.Nullable;

/** Answers the portal's bridges from the register; the database shows it to nobody else. */
@ApplicationScoped
@Transactional
class MemberStanding implements StandingSearch {

  @PersistenceContext(unitName = "casework")
  EntityManager em;

  @Inject MemberRows members;
  @Inject CaseDoor chronicle;

  @Override
  public Optional<Standing> standing(StandingQuestion question, Caller caller) {
    String number = question.number().replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    List<?> rows =
        em.createNativeQuery(
                "select number, name, employer, joined_on, paid_until, lapsed_on"
                    + " from casework.standing_of(?1)")
            .setParameter(1, number)
            .getResultList();
    chronicle.tell(
        new RegisterEvent.StandingAsked(
            UUID.randomUUID(), question.askedBy(), chronicle.now(), caller.label()));
    return rows.stream()
        .map(row -> standing(MemberRows.entry((Object[]) row), question.on()))
        .findFirst();
  }

  private Standing standing(MemberEntry member, LocalDate on) {
    MemberEntry then = asOf(member, on);
    return new Standing(member, MembershipRules.of(then, on, members.ruleDays()));
  }

  /** Who lapsed later was listed on that day. */
  private static MemberEntry asOf(MemberEntry member, LocalDate on) {
    @Nullable LocalDate lapsed = member.lapsedOn();
    boolean listed = lapsed != null && lapsed.isAfter(on);
    return new MemberEntry(
        member.number(),
        member.name(),
        member.employer(),
        member.joinedOn(),
        member.paidUntil(),
        listed ? null : lapsed);
  }

  @Override
  public Electorate electorate(LocalDate on, Caller caller) {
    Object[] row =
        (Object[])
            em.createNativeQuery(
                    "select listed, paid_up, late, untold, reachable"
                        + " from casework.electorate(?1, ?2)")
                .setParameter(1, Date.valueOf(on))
                .setParameter(2, Date.valueOf(chronicle.today()))
                .getSingleResult();
    return new Electorate(
        count(row[0]), count(row[1]), count(row[2]), count(row[3]), count(row[4]));
  }

  private static int count(Object column) {
    return ((Number) column).intValue();
  }
}
