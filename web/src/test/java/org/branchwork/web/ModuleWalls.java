package org.branchwork.web;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.INTERFACES;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.TOP_LEVEL_CLASSES;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.branchwork.web.Wall.inApi;
import static org.branchwork.web.Wall.inModules;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.function.BiConsumer;

/** The walls around and inside the bounded modules. */
final class ModuleWalls {

  private static final DescribedPredicate<JavaClass> DESK_OR_SEARCH =
      inApi()
          .and(INTERFACES)
          .and(nameMatching(".*(Desk|Search)"))
          .as("a Desk or a Search of a module");

  static final List<Wall> ALL =
      List.of(
          new Wall(
              "a module shows nothing but its api package, and its packages one door to each other",
              "hidden",
              classes()
                  .that(inModules())
                  .and(not(inApi()))
                  .and(TOP_LEVEL_CLASSES)
                  .and(not(nameMatching(".*\\.[A-Z]\\w*Door")))
                  .should()
                  .notBePublic()),
          new Wall(
              "an api package knows the JDK and the api of its own module alone",
              "api",
              classes().that(inApi()).should(knowOnlyTheJdkAndItsOwnApi())),
          new Wall(
              "a module knows no other module and nothing of web",
              "siblings",
              classes().that(inModules()).should(knowNoOtherModule())),
          new Wall(
              "a module knows no page, no request, no mail and no schedule",
              "frontdoor",
              noClasses()
                  .that(inModules())
                  .should()
                  .dependOnClassesThat(
                      resideInAnyPackage(
                          "jakarta.faces..",
                          "jakarta.servlet..",
                          "jakarta.ws.rs..",
                          "jakarta.mail..",
                          "jakarta.enterprise.concurrent..",
                          "org.primefaces..",
                          "org.omnifaces.."))),
          new Wall(
              "every method of a Desk or a Search takes the Caller of its module",
              "callers",
              classes().that(DESK_OR_SEARCH).should(takeItsCaller())),
          new Wall(
              "what stands behind a Desk or a Search is transactional",
              "transactions",
              classes()
                  .that(inModules())
                  .and(not(INTERFACES))
                  .and()
                  .implement(DESK_OR_SEARCH)
                  .should()
                  .beAnnotatedWith(Transactional.class)),
          new Wall(
              "a refusal is unchecked, or the transaction would not be undone",
              "refusals",
              classes()
                  .that(inModules())
                  .and()
                  .areAssignableTo(Throwable.class)
                  .should(be(DescribedPredicate.describe("unchecked", ModuleWalls::unchecked)))),
          new Wall(
              "an entity has verbs and no setters",
              "setters",
              classes()
                  .that(inModules())
                  .and()
                  .areAnnotatedWith("jakarta.persistence.Entity")
                  .should(have(ModuleWalls::setsOneField, "a setter"))));

  private ModuleWalls() {}

  /** What sets a value without saying who and when. */
  private static boolean setsOneField(JavaMethod method) {
    return method.getName().matches("set[A-Z].*") && method.getParameters().size() < 2;
  }

  private static boolean unchecked(JavaClass type) {
    return type.isAssignableTo(RuntimeException.class);
  }

  private static ArchCondition<JavaClass> knowOnlyTheJdkAndItsOwnApi() {
    return forEach(
        "know the JDK and its own api alone",
        (type, events) ->
            type.getDirectDependenciesFromSelf().stream()
                .filter(dependency -> isForeign(type, dependency))
                .forEach(d -> events.add(SimpleConditionEvent.violated(d, d.getDescription()))));
  }

  private static boolean isForeign(JavaClass type, Dependency dependency) {
    JavaClass target = dependency.getTargetClass().getBaseComponentType();
    boolean ownApi = inApi().test(target) && Wall.module(target).equals(Wall.module(type));
    return !target.isPrimitive() && !target.getPackageName().startsWith("java.") && !ownApi;
  }

  private static ArchCondition<JavaClass> knowNoOtherModule() {
    return forEach(
        "know its own module alone",
        (type, events) ->
            type.getDirectDependenciesFromSelf().stream()
                .filter(dependency -> isAbroad(type, dependency.getTargetClass()))
                .forEach(d -> events.add(SimpleConditionEvent.violated(d, d.getDescription()))));
  }

  private static boolean isAbroad(JavaClass type, JavaClass target) {
    boolean otherModule =
        inModules().test(target) && !Wall.module(target).equals(Wall.module(type));
    return otherModule || Wall.in("web").test(target);
  }

  private static ArchCondition<JavaClass> takeItsCaller() {
    return forEach(
        "take the Caller of its module",
        (type, events) ->
            type.getMethods().stream()
                .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(method -> !method.getModifiers().contains(JavaModifier.SYNTHETIC))
                .filter(method -> !takesCaller(type, method))
                .forEach(
                    m ->
                        events.add(
                            SimpleConditionEvent.violated(m, m.getFullName() + " takes none"))));
  }

  private static boolean takesCaller(JavaClass desk, JavaMethod method) {
    String caller = desk.getPackageName().replaceFirst("\\.api\\b.*", ".api") + ".Caller";
    return method.getRawParameterTypes().stream().anyMatch(t -> t.getName().equals(caller));
  }

  private static ArchCondition<JavaClass> have(
      java.util.function.Predicate<JavaMethod> forbidden, String what) {
    return forEach(
        "not have " + what,
        (type, events) ->
            type.getMethods().stream()
                .filter(forbidden)
                .forEach(
                    m ->
                        events.add(
                            SimpleConditionEvent.violated(m, m.getFullName() + " is " + what))));
  }

  private static ArchCondition<JavaClass> forEach(
      String description, BiConsumer<JavaClass, ConditionEvents> check) {
    return new ArchCondition<>(description) {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        check.accept(type, events);
      }
    };
  }
}
