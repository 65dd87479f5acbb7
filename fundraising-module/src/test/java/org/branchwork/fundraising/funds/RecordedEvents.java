package org.branchwork.fundraising.funds;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.NotificationOptions;
import jakarta.enterprise.util.TypeLiteral;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import org.branchwork.fundraising.api.FundraisingEvent;

/** Keeps what was fired; everything else an event object can do is not used by the module. */
public class RecordedEvents implements Event<FundraisingEvent> {
  public final List<FundraisingEvent> fired = new CopyOnWriteArrayList<>();

  @Override
  public void fire(FundraisingEvent event) {
    fired.add(event);
  }

  @Override
  public <U extends FundraisingEvent> CompletionStage<U> fireAsync(U event) {
    throw new AssertionError("nothing may be lost");
  }

  @Override
  public <U extends FundraisingEvent> CompletionStage<U> fireAsync(
      U event, NotificationOptions options) {
    throw new AssertionError("nothing may be lost");
  }

  @Override
  public Event<FundraisingEvent> select(Annotation... qualifiers) {
    return this;
  }

  @Override
  public <U extends FundraisingEvent> Event<U> select(Class<U> type, Annotation... qualifiers) {
    throw new AssertionError("not used");
  }

  @Override
  public <U extends FundraisingEvent> Event<U> select(
      TypeLiteral<U> type, Annotation... qualifiers) {
    throw new AssertionError("not used");
  }
}
