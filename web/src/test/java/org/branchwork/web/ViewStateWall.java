package org.branchwork.web;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What lives as long as a view may have to be written down, and so may all that it holds. */
final class ViewStateWall extends ArchCondition<JavaClass> {

  ViewStateWall() {
    super("be serialisable with all that they hold");
  }

  @Override
  public void check(JavaClass view, ConditionEvents events) {
    judge(view, new HashSet<>(), view, events);
  }

  private static void judge(
      JavaClass view, Set<JavaClass> seen, JavaClass type, ConditionEvents events) {
    if (!seen.add(type)) {
      return;
    }
    if (!isWritable(type)) {
      String told = view.getName() + " holds " + type.getName() + ", which is not serialisable";
      events.add(SimpleConditionEvent.violated(view, told));
    }
    if (type.getPackageName().startsWith("org.branchwork")) {
      type.getAllFields().stream()
          .filter(ViewStateWall::isHeld)
          .flatMap(field -> field.getAllInvolvedRawTypes().stream())
          .map(JavaClass::getBaseComponentType)
          .forEach(held -> judge(view, seen, held, events));
    }
  }

  /** Injected beans are stand-ins that find the bean again by themselves. */
  private static boolean isHeld(JavaField field) {
    return !field.getModifiers().contains(JavaModifier.STATIC)
        && !field.getModifiers().contains(JavaModifier.TRANSIENT)
        && !field.isAnnotatedWith(Inject.class);
  }

  /** Of collections the kinds that are made here are, though their interfaces do not say so. */
  private static boolean isWritable(JavaClass type) {
    return type.isPrimitive()
        || type.isAssignableTo(Serializable.class)
        || type.isEquivalentTo(Map.class)
        || type.isInterface() && type.isAssignableTo(Collection.class);
  }
}
