package org.branchwork.web.pages.casework;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
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

  /** What a case is worked with day by day. */
  private static final List<Part> DAILY =
      List.of(
          new Part("", "case.part.talk"),
          new Part("/limits", "case.part.limits"),
          new Part("/work", "case.part.work"),
          new Part("/people", "case.part.people"),
          new Part("/documents", "case.part.documents"));

  /** What is needed now and then. */
  private static final List<Part> OTHERS =
      List.of(
          new Part("/answer", "case.part.answer"),
          new Part("/mail", "incoming.part"),
          new Part("/calls", "case.part.calls"),
          new Part("/member", "case.part.member", "casework.assign"),
          new Part("/result", "case.part.result"),
          new Part("/referral", "referral.part"),
          new Part("/collective", "case.part.collective"),
          new Part("/together", "case.part.together"),
          new Part("/access", "case.part.access"));

  @Inject CurrentRoute route;
  @Inject CurrentUser me;

  /**
   * A link to a page of the case.
   *
   * @param current "page" for the one that is shown, else {@code null}
   */
  public record Tab(String href, String label, @Nullable String current) {}

  private List<Tab> daily = List.of();
  private List<Tab> others = List.of();

  @PostConstruct
  void fill() {
    List<Tab> rare = tabs(OTHERS);
    daily =
        Stream.concat(tabs(DAILY).stream(), rare.stream().filter(each -> each.current() != null))
            .toList();
    others = rare.stream().filter(each -> each.current() == null).toList();
  }

  /** The pages needed day by day, and behind them the one that is shown if it is none of them. */
  public List<Tab> getDaily() {
    return daily;
  }

  /** The other pages, which are folded away. */
  public List<Tab> getOthers() {
    return others;
  }

  private List<Tab> tabs(List<Part> parts) {
    String home = "/portal/cases/" + route.part("reference");
    return parts.stream()
        .filter(part -> me.can(part.permission()))
        .map(part -> tab(home + part.below(), Texts.get(part.key())))
        .toList();
  }

  private Tab tab(String href, String label) {
    return new Tab(href, label, href.equals(route.getPath()) ? "page" : null);
  }
}
