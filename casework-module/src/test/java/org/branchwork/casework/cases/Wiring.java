package org.branchwork.casework.cases;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.NotificationOptions;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.util.TypeLiteral;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.lang.annotation.Annotation;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.CaseworkEvent;
import org.branchwork.casework.api.deadlines.BranchCalendar;
import org.branchwork.casework.api.deadlines.BranchCalendar.Nation;
import org.branchwork.casework.api.mail.LateAnswers;
import org.branchwork.casework.api.privacy.CaseKeys;
import org.branchwork.casework.api.privacy.MemberKeys;
import org.branchwork.casework.api.targets.AnswerTargets;

/** The module's beans put together without a container, for one transaction. */
final class Wiring {

  /** As the portal tells it: who asks, and that nothing is claimed yet. */
  static final String CALLER =
      "select set_config('branchwork.kind', ?1, true), set_config('branchwork.account', ?2, true),"
          + " set_config('branchwork.permissions', ?3, true),"
          + " set_config('branchwork.today', ?4, true),"
          + " set_config('branchwork.claim', '', true), set_config('branchwork.opened', '', true)";

  /** The beans of the module that hear of what happens. */
  private static final List<Class<?>> OBSERVERS = List.of(named("deadlines.LimitWatch"));

  private final EntityManager em;
  private final Clock clock;
  private final Map<Class<?>, Object> beans = new HashMap<>();

  /** A transaction's beans, each made once: what the ports stand for is given, the rest is made. */
  Wiring(EntityManager em, List<CaseworkEvent> heard, Clock clock) {
    this.em = em;
    this.clock = clock;
    beans.put(EntityManager.class, em);
    beans.put(Clock.class, clock);
    beans.put(Event.class, new Heard(heard, this::tellObservers));
    beans.put(BranchCalendar.class, new England());
    beans.put(AnswerTargets.class, new NineToFive());
    beans.put(LateAnswers.class, (LateAnswers) () -> 30);
    beans.put(CaseKeys.class, new TestKeys());
    beans.put(
        MemberKeys.class,
        (MemberKeys) (purpose, subject, generation) -> purpose + "-" + subject + "-" + generation);
  }

  /** The bean of a class, with what it injects. */
  Object bean(Class<?> type) {
    Object made = beans.get(type);
    if (made == null) {
      made = make(type);
      beans.put(type, made);
      for (Field field : type.getDeclaredFields()) {
        inject(made, field);
      }
    }
    return made;
  }

  /** What CDI would call: each method that observes what happened, in the same transaction. */
  private void tellObservers(CaseworkEvent event) {
    for (Class<?> watching : OBSERVERS) {
      for (Method method : watching.getDeclaredMethods()) {
        boolean observes =
            method.getParameterCount() == 1
                && method.getParameters()[0].isAnnotationPresent(Observes.class)
                && method.getParameterTypes()[0].isInstance(event);
        if (observes) {
          try {
            method.setAccessible(true);
            method.invoke(bean(watching), event);
          } catch (InvocationTargetException e) {
            throw (RuntimeException) e.getCause();
          } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
          }
        }
      }
    }
  }

  private static Class<?> named(String name) {
    try {
      return Class.forName("org.branchwork.casework." + name);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Object make(Class<?> type) {
    try {
      Constructor<?> constructor = type.getDeclaredConstructor();
      constructor.setAccessible(true);
      return constructor.newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(type.getName(), e);
    }
  }

  private void inject(Object bean, Field field) {
    if (field.isAnnotationPresent(Inject.class)
        || field.isAnnotationPresent(PersistenceContext.class)) {
      try {
        field.setAccessible(true);
        field.set(bean, bean(field.getType()));
      } catch (IllegalAccessException e) {
        throw new IllegalStateException(field.toString(), e);
      }
    }
  }

  /** Tells the transaction who asks before each call, in place of the portal's interceptor. */
  <T> T called(Class<T> desk, Class<? extends T> behind) {
    Object bean = bean(behind);
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
                  .setParameter(4, Days.of(clock.instant()).toString())
                  .getSingleResult();
              try {
                method.setAccessible(true);
                return method.invoke(bean, arguments);
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

  /** A branch in England that knows of no one-off holiday. */
  private record England() implements BranchCalendar {
    @Override
    public Nation nation() {
      return Nation.ENGLAND;
    }

    @Override
    public Set<LocalDate> oneOffHolidays() {
      return Set.of();
    }
  }

  /**
   * Monday to Friday from nine to five; a first answer within two such days, others within three.
   */
  private record NineToFive() implements AnswerTargets {
    @Override
    public Map<DayOfWeek, Hours> hours() {
      return EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY).stream()
          .collect(Collectors.toMap(day -> day, day -> new Hours(9 * 60, 17 * 60)));
    }

    @Override
    public int firstHours() {
      return 16;
    }

    @Override
    public int nextHours() {
      return 24;
    }
  }

  /** Hears what is told, in place of CDI. */
  private record Heard(List<CaseworkEvent> heard, Consumer<CaseworkEvent> observers)
      implements Event<CaseworkEvent> {
    @Override
    public void fire(CaseworkEvent event) {
      heard.add(event);
      observers.accept(event);
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
