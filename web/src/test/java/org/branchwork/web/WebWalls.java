package org.branchwork.web;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.branchwork.web.Wall.in;
import static org.branchwork.web.Wall.inApi;
import static org.branchwork.web.Wall.inModules;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.view.ViewScoped;
import jakarta.servlet.http.HttpSession;
import java.util.List;

/** The three inner walls of web: pages, platform, bridges. */
final class WebWalls {

  static final List<Wall> ALL =
      List.of(
          new Wall(
              "pages touch no database",
              "pages",
              noClasses()
                  .that(in("web.pages"))
                  .should()
                  .dependOnClassesThat(
                      resideInAnyPackage(
                              "jakarta.persistence..",
                              "java.sql..",
                              "javax.sql..",
                              "org.jdbi..",
                              "org.postgresql..")
                          .or(in("web.platform.database")))),
          new Wall(
              "the platform knows neither Faces nor pages nor bridges",
              "platform",
              noClasses()
                  .that(in("web.platform"))
                  .should()
                  .dependOnClassesThat(
                      resideInAnyPackage("jakarta.faces..", "org.primefaces..", "org.omnifaces..")
                          .or(in("web.pages", "web.bridges", "web.rest")))),
          new Wall(
              "the portal for programs touches neither database nor Faces",
              "rest",
              noClasses()
                  .that(in("web.rest"))
                  .should()
                  .dependOnClassesThat(
                      resideInAnyPackage(
                              "jakarta.faces..",
                              "jakarta.persistence..",
                              "java.sql..",
                              "javax.sql..",
                              "org.jdbi..",
                              "org.postgresql..",
                              "org.primefaces..")
                          .or(in("web.platform.database")))),
          new Wall(
              "a bridge knows api packages and the platform alone",
              "bridges",
              classes()
                  .that(in("web.bridges"))
                  .should()
                  .onlyDependOnClassesThat(
                      resideInAnyPackage("java..", "jakarta.enterprise..", "jakarta.inject..")
                          .or(inApi())
                          .or(in("web.bridges", "web.platform")))),
          new Wall(
              "web knows modules by their api alone",
              "inside",
              noClasses()
                  .that(in("web"))
                  .should()
                  .dependOnClassesThat(inModules().and(not(inApi())))),
          new Wall(
              "nothing lives in the HTTP session but the state of views",
              "sessions",
              noClasses()
                  .should()
                  .dependOnClassesThat()
                  .haveFullyQualifiedName("jakarta.enterprise.context.SessionScoped")
                  .orShould()
                  .callMethod(HttpSession.class, "setAttribute", String.class, Object.class)
                  .orShould()
                  .callMethod(ExternalContext.class, "getSessionMap")),
          new Wall(
              "what a view holds can be written down",
              "views",
              classes().that().areAnnotatedWith(ViewScoped.class).should(new ViewStateWall())),
          new Wall(
              "rights are asked of desks and routes, never of annotations that only decorate",
              "decoration",
              noClasses()
                  .should()
                  .dependOnClassesThat(
                      resideInAnyPackage("jakarta.annotation.security..", "jakarta.ejb.."))));

  private WebWalls() {}
}
