package org.branchwork.web.pages.fundraising;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.branchwork.fundraising.api.matching.Share;
import org.branchwork.fundraising.api.pledges.AppealSearch;
import org.branchwork.fundraising.api.pledges.AppealView;
import org.branchwork.web.pages.shared.CurrentUser;
import org.branchwork.web.pages.shared.FormRequest;
import org.branchwork.web.pages.shared.Texts;
import org.jspecify.annotations.Nullable;

/** The appeals for which a gift without a pledge can count. */
@Named
@RequestScoped
public class AppealChoices {

  private static final String FIELD = "appeal";
  private static final String NO_APPEAL = "none";

  @Inject AppealSearch appeals;
  @Inject FormRequest request;
  @Inject CurrentUser me;

  private List<Offered> offered = List.of();

  @PostConstruct
  void look() {
    String typed = request.isPost() ? request.value(FIELD) : "";
    List<Offered> open =
        appeals.appeals(me.fundraising()).stream()
            .filter(AppealView::takesPledges)
            .map(
                one -> new Offered("" + one.appeal(), one.title(), typed.equals("" + one.appeal())))
            .toList();
    Offered none =
        new Offered(NO_APPEAL, Texts.get("reconcile.no-appeal"), typed.equals(NO_APPEAL));
    offered = open.isEmpty() ? open : Stream.concat(open.stream(), Stream.of(none)).toList();
  }

  /** What was chosen, as a share wants it; {@code null} for the appeal that is open. */
  static @Nullable UUID chosen(String typed) {
    try {
      return typed.equals(NO_APPEAL) ? Share.NO_APPEAL : UUID.fromString(typed);
    } catch (IllegalArgumentException nothing) {
      return null;
    }
  }

  /** The open ones and none of them; empty when none is open. */
  public List<Offered> getOffered() {
    return offered;
  }
}
