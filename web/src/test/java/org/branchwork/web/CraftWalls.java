package org.branchwork.web;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.branchwork.web.Wall.in;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.inject.Inject;
import java.io.ObjectInputStream;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Rules of the craft that hold everywhere: time, chance, events, money, names. */
final class CraftWalls {

  private static final int MOST_INJECTED = 6;
  private static final String BANNED =
      ".*(Impl|Manager|Helper|Utils?|Service|D[Tt][Oo]|Data|Info)|(Base|Abstract)[A-Z].*";
  private static final Set<String> CLOCKLESS =
      Set.of(
          "java.lang.System.currentTimeMillis",
          "java.util.Calendar.getInstance",
          "java.time.Clock.systemUTC",
          "java.time.Clock.systemDefaultZone",
          "java.time.Clock.system");
  private static final DescribedPredicate<JavaClass> FRACTION =
      belongToAnyOf(float.class, double.class, Float.class, Double.class);

  static final List<Wall> ALL =
      List.of(
          new Wall(
              "nobody asks for the time without the clock",
              "time",
              noClasses()
                  .that(DescribedPredicate.not(in("web.platform.time")))
                  .should()
                  .accessTargetWhere(access("now() without a clock", CraftWalls::clockless))),
          new Wall(
              "what makes tokens makes them of its own random bytes, not of an id",
              "chance",
              noClasses()
                  .that(in("web.platform.links", "web.platform.forms", "web.platform.drafts"))
                  .or(nameMatching(".*\\.identity\\.(Tokens|RecoveryCodes|SecretBox|Totp|Base32)"))
                  .should()
                  .accessTargetWhere(access("an id in place of a token", CraftWalls::isId))),
          new Wall(
              "no chance is taken that can be guessed",
              "dice",
              noClasses()
                  .should()
                  .accessTargetWhere(access("chance that can be guessed", CraftWalls::guessable))),
          new Wall(
              "no object is read from bytes",
              "objects",
              noClasses().should().dependOnClassesThat(assignableTo(ObjectInputStream.class))),
          new Wall(
              "no event is told after its transaction",
              "events",
              noClasses()
                  .should()
                  .accessTargetWhere(
                      access("fireAsync", target -> "fireAsync".equals(target.getName())))
                  .orShould()
                  .dependOnClassesThat()
                  .haveFullyQualifiedName("jakarta.enterprise.event.ObservesAsync")),
          new Wall(
              "nobody sleeps or prints, and one alone takes the process down",
              "manners",
              noClasses()
                  .that()
                  .doNotHaveFullyQualifiedName("org.branchwork.web.platform.closing.ClosingFilter")
                  .should()
                  .accessTargetWhere(access("sleep, print or exit", CraftWalls::illMannered))),
          new Wall("names say what a thing is", "names", classes().should(beNamedByWhatTheyAre())),
          new Wall("at most 6 fields are injected", "greed", classes().should(injectAtMost())),
          new Wall(
              "money is counted in whole pence: no fraction is kept",
              "fractions",
              noFields()
                  .that()
                  .areDeclaredInClassesThat(in("fundraising"))
                  .should()
                  .haveRawType(FRACTION)),
          new Wall(
              "money is counted in whole pence: no fraction is computed",
              "fractions",
              noMethods()
                  .that()
                  .areDeclaredInClassesThat(in("fundraising"))
                  .should()
                  .haveRawReturnType(FRACTION)
                  .orShould()
                  .haveRawParameterTypes(
                      DescribedPredicate.describe(
                          "a fraction", types -> types.stream().anyMatch(FRACTION)))));

  private CraftWalls() {}

  private static DescribedPredicate<JavaAccess<?>> access(
      String description, java.util.function.Predicate<AccessTarget> forbidden) {
    return DescribedPredicate.describe(description, access -> forbidden.test(access.getTarget()));
  }

  private static boolean clockless(AccessTarget target) {
    String name = target.getOwner().getName() + "." + target.getName();
    boolean now = target.getOwner().getPackageName().equals("java.time") && isNow(target);
    boolean date =
        target.getOwner().isEquivalentTo(java.util.Date.class)
            && target.getFullName().endsWith("<init>()");
    return now || date || CLOCKLESS.contains(name);
  }

  private static boolean isNow(AccessTarget target) {
    return "now".equals(target.getName()) && !target.getFullName().contains(Clock.class.getName());
  }

  private static boolean isId(AccessTarget target) {
    return "randomUUID".equals(target.getName());
  }

  private static boolean guessable(AccessTarget target) {
    JavaClass owner = target.getOwner();
    boolean random =
        owner.isAssignableTo(Random.class)
            && !owner.isAssignableTo(java.security.SecureRandom.class);
    return random || target.getFullName().startsWith("java.lang.Math.random");
  }

  private static boolean illMannered(AccessTarget target) {
    String name = target.getOwner().getName() + "." + target.getName();
    return name.matches(
        "java\\.lang\\.(Thread\\.sleep|System\\.(out|err|exit)|Runtime\\.(exit|halt)"
            + "|\\w*Exception\\.printStackTrace|Throwable\\.printStackTrace)");
  }

  private static ArchCondition<JavaClass> beNamedByWhatTheyAre() {
    return new ArchCondition<>("be named by what they are") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        if (type.getSimpleName().matches(BANNED)) {
          events.add(SimpleConditionEvent.violated(type, type.getName() + " is a banned name"));
        }
      }
    };
  }

  private static ArchCondition<JavaClass> injectAtMost() {
    return new ArchCondition<>("inject at most " + MOST_INJECTED) {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        long injected =
            type.getFields().stream().filter(f -> f.isAnnotatedWith(Inject.class)).count();
        if (injected > MOST_INJECTED) {
          events.add(SimpleConditionEvent.violated(type, type.getName() + " injects " + injected));
        }
      }
    };
  }
}
