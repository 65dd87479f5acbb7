package org.branchwork.web.pages.casework;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.branchwork.web.pages.shared.CurrentUser;
import org.branchwork.web.pages.shared.Texts;
import org.branchwork.web.platform.access.CurrentRoute;
import org.jspecify.annotations.Nullable;

/** The pages of one case, each by its address below the case's own. */
@Named
@RequestScoped
public class CaseTabs {

  /** A page of the case: what follows the reference, the key of its name, and who may see it. */
  private record Part(String below, String key, String permission) {
    Part(String below, String key) {
      this(below, key, "casework.work");
    }
  }

  private static final List<Part> PARTS =
      List.of(
          new Part("", "case.part.talk"),
          new Part("/mail", "incoming.part"),
          new Part("/calls", "case.part.calls"),
          new Part("/member", "case.part.member", "casework.assign"),
          new Part("/work", "case.part.work"),
          new Part("/people", "case.part.people"),
          new Part("/documents", "case.part.documents"),
          new Part("/result", "case.part.result"),
          new Part("/referral", "referral.part"),
          new Part("/collective", "case.part.collective"),
          new Part("/access", "case.part.access"),
          new Part("/limits", "case.part.limits"),
          new Part("/together", "case.part.together"),
          new Part("/answer", "case.part.answer"));

  @Inject CurrentRoute route;
  @Inject CurrentUser me;

  /**
   * A link to a page of the case.
   *
   * @param current "page" for the one that is shown, else {@code null}
   */
  public record Tab(String href, String label, @Nullable String current) {}

  public List<Tab> getAll() {
    String home = "/portal/cases/" + route.part("reference");
    return PARTS.stream()
        .filter(part -> me.can(part.permission()))
        .map(part -> tab(home + part.below(), Texts.get(part.key())))
        .toList();
  }

  private Tab tab(String href, String label) {
    return new Tab(href, label, href.equals(route.getPath()) ? "page" : null);
  }
}
