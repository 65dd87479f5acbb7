package org.branchwork.casework.cases;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.NotificationOptions;
import jakarta.enterprise.util.TypeLiteral;
import jakarta.persistence.EntityManager;
import java.lang.annotation.Annotation;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.CaseDesk;
import org.branchwork.casework.api.CaseSearch;
import org.branchwork.casework.api.CaseworkEvent;
import org.branchwork.casework.api.EnquiryDesk;
import org.branchwork.casework.api.EnquirySearch;
import org.branchwork.casework.cases.CaseworkDatabase.Desks;

/** The module's beans put together without a container, for one transaction. */
final class Wiring {

  /** As the portal tells it: who asks, and that nothing is claimed yet. */
  static final String CALLER =
      "select set_config('branchwork.kind', ?1, true), set_config('branchwork.account', ?2, true),"
          + " set_config('branchwork.permissions', ?3, true),"
          + " set_config('branchwork.claim', '', true), set_config('branchwork.opened', '', true)";

  private final EntityManager em;
  private final Chronicle chronicle = new Chronicle();
  private final PostedForms forms = new PostedForms();
  private final CaseRepository cases = new CaseRepository();
  private final Correspondence correspondence = new Correspondence();
  private final Onlookers onlookers = new Onlookers();
  private final NamedPersons named = new NamedPersons();
  private final CaseSeals seals = new CaseSeals();
  private final Slips slips = new Slips();
  private final PrivateKeys keys = new PrivateKeys();

  private Wiring(EntityManager em, List<CaseworkEvent> heard, Clock clock) {
    this.em = em;
    Claims claims = new Claims();
    claims.em = em;
    chronicle.clock = clock;
    chronicle.events = new Heard(heard);
    forms.em = em;
    forms.claims = claims;
    cases.em = em;
    cases.claims = claims;
    onlookers.em = em;
    correspondence.em = em;
    correspondence.seals = seals;
    seals.em = em;
    named.em = em;
    seals.keys = new TestKeys();
    slips.em = em;
    slips.claims = claims;
    keys.keys = (purpose, subject, generation) -> purpose + "-" + subject + "-" + generation;
  }

  static Desks of(EntityManager em, List<CaseworkEvent> heard, Clock clock) {
    Wiring wiring = new Wiring(em, heard, clock);
    return new Desks(
        wiring.called(EnquiryDesk.class, wiring.intake()),
        wiring.called(EnquirySearch.class, wiring.own()),
        wiring.called(CaseDesk.class, wiring.caseload()),
        wiring.called(CaseSearch.class, wiring.lists()),
        em);
  }

  private EnquiryIntake intake() {
    EnquiryIntake intake = new EnquiryIntake();
    intake.cases = cases;
    intake.correspondence = correspondence;
    intake.slips = slips;
    intake.forms = forms;
    intake.keys = keys;
    intake.chronicle = chronicle;
    return intake;
  }

  private EnquiryLookup own() {
    EnquiryLookup own = new EnquiryLookup();
    own.cases = cases;
    own.correspondence = correspondence;
    own.named = named;
    own.slips = slips;
    own.keys = keys;
    own.chronicle = chronicle;
    return own;
  }

  private Caseload caseload() {
    Caseload caseload = new Caseload();
    caseload.cases = cases;
    caseload.correspondence = correspondence;
    caseload.forms = forms;
    caseload.onlookers = onlookers;
    caseload.named = named;
    caseload.chronicle = chronicle;
    return caseload;
  }

  private CaseLookup lists() {
    QueueRows rows = new QueueRows();
    rows.em = em;
    CaseLookup lists = new CaseLookup();
    lists.rows = rows;
    lists.chronicle = chronicle;
    return lists;
  }

  /** Tells the transaction who asks before each call, in place of the portal's interceptor. */
  private <T> T called(Class<T> desk, T behind) {
    return desk.cast(
        Proxy.newProxyInstance(
            desk.getClassLoader(),
            new Class<?>[] {desk},
            (proxy, method, arguments) -> {
              Caller caller = (Caller) arguments[arguments.length - 1];
              em.createNativeQuery(CALLER)
                  .setParameter(1, caller.kind().name())
                  .setParameter(2, Objects.toString(caller.accountId(), ""))
                  .setParameter(3, permissions(caller))
                  .getSingleResult();
              try {
                return method.invoke(behind, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            }));
  }

  static String permissions(Caller caller) {
    return caller.permissions().stream()
        .map(permission -> "casework." + permission)
        .collect(Collectors.joining(","));
  }

  /** Hears what is told, in place of CDI. */
  private record Heard(List<CaseworkEvent> heard) implements Event<CaseworkEvent> {
    @Override
    public void fire(CaseworkEvent event) {
      heard.add(event);
    }

    @Override
    public <U extends CaseworkEvent> CompletionStage<U> fireAsync(U event) {
      throw new AssertionError("an event must be told inside its transaction");
    }

    @Override
    public <U extends CaseworkEvent> CompletionStage<U> fireAsync(
        U event, NotificationOptions options) {
      throw new AssertionError("an event must be told inside its transaction");
    }

    @Override
    public Event<CaseworkEvent> select(Annotation... qualifiers) {
      throw new AssertionError("events of this module have no qualifiers");
    }

    @Override
    public <U extends CaseworkEvent> Event<U> select(Class<U> kind, Annotation... qualifiers) {
      throw new AssertionError("events of this module have no qualifiers");
    }

    @Override
    public <U extends CaseworkEvent> Event<U> select(
        TypeLiteral<U> kind, Annotation... qualifiers) {
      throw new AssertionError("events of this module have no qualifiers");
    }
  }
}
