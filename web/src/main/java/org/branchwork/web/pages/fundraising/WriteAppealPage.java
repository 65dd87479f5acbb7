package org.branchwork.web.pages.fundraising;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.branchwork.fundraising.api.FundSearch;
import org.branchwork.fundraising.api.pledges.AppealDesk;
import org.branchwork.fundraising.api.pledges.AppealSearch;
import org.branchwork.fundraising.api.pledges.AppealView;
import org.branchwork.fundraising.api.pledges.WriteAppeal;
import org.branchwork.web.pages.shared.CurrentUser;
import org.branchwork.web.pages.shared.FormRequest;
import org.branchwork.web.pages.shared.Texts;
import org.jspecify.annotations.Nullable;

/** An appeal is opened, changed and closed. */
@Named
@RequestScoped
public class WriteAppealPage {

  private static final Map<String, String> FIELDS =
      Map.of(
          "appeal.slug.malformed", "slug",
          "appeal.slug.taken", "slug",
          "appeal.title.malformed", "title",
          "appeal.text.malformed", "text",
          "appeal.goal.malformed", "goal",
          "appeal.closes.malformed", "closes");

  @Inject AppealSearch appeals;
  @Inject AppealDesk desk;
  @Inject FundSearch funds;
  @Inject LedgerFrame frame;
  @Inject FormRequest request;
  @Inject CurrentUser me;

  private @Nullable AppealView appeal;
  private List<Offered> choices = List.of();

  public void load() {
    String slug = request.inPathOrNone("appeal");
    appeal = slug == null ? null : appeals.bySlug(slug, me.fundraising());
    Set<String> acts =
        appeal == null ? Set.of("open-appeal") : Set.of("change-appeal", "close-appeal");
    if (frame.enter(acts, FIELDS, this::perform) && appeal == null) {
      String chosen = frame.value("fund");
      choices =
          funds.publicFunds(me.fundraising()).stream()
              .map(
                  fund -> {
                    String id = fund.fund().toString();
                    return new Offered(id, fund.name(), id.equals(chosen));
                  })
              .toList();
    }
  }

  private String perform(String act) {
    AppealView known = appeal;
    if (known != null && act.equals("close-appeal")) {
      desk.close(known.appeal(), me.fundraising());
    } else if (known != null) {
      write(known.appeal(), known.fund(), version());
    } else {
      openIt();
    }
    return AppealsPage.PATH;
  }

  /** Without a fund nothing is written, and what else is wrong is told with it. */
  private void openIt() {
    Optional<UUID> fund = frame.idIfAny("fund");
    if (fund.isEmpty()) {
      frame.getProblems().add("fund", Texts.get("ledger.problem.fund"));
    }
    UUID id = frame.idOfForm();
    write(id, fund.orElse(id), 0);
  }

  private void write(UUID id, UUID fund, int version) {
    String typedGoal = frame.value("goal");
    OptionalLong goal = PledgeAmount.typed(typedGoal);
    if (!typedGoal.isEmpty() && goal.isEmpty()) {
      frame.getProblems().add("goal", Texts.get("fund.refused.appeal.goal.malformed"));
    }
    var opensOn = frame.day("opens");
    var closesOn = frame.value("closes").isEmpty() ? null : frame.day("closes");
    if (opensOn == null || frame.getProblems().isAny()) {
      return;
    }
    WriteAppeal written =
        new WriteAppeal(
            id,
            frame.value("slug"),
            fund,
            frame.value("title"),
            frame.value("text"),
            goal,
            opensOn,
            closesOn,
            frame.value("published").equals("yes"));
    if (appeal == null) {
      desk.open(written, me.fundraising());
    } else {
      desk.change(written, version, me.fundraising());
    }
  }

  private int version() {
    return request.number("version").map(Math::toIntExact).orElse(0);
  }

  /** What was typed, or the appeal as it is. */
  public Map<String, String> getAnswers() {
    AppealView known = appeal;
    if (known == null || !frame.getTyped().isEmpty()) {
      return frame.getTyped();
    }
    Map<String, String> answers = new HashMap<>();
    answers.put("title", known.title());
    answers.put("slug", known.slug());
    answers.put("text", known.text());
    known.goalPence().ifPresent(pence -> answers.put("goal", PledgeAmount.plain(pence)));
    answers.put("opens", known.opensOn().toString());
    answers.put("closes", Objects.toString(known.closesOn(), ""));
    answers.put("published", known.published() ? "yes" : "no");
    answers.put("version", String.valueOf(known.version()));
    return answers;
  }

  public boolean isOpening() {
    return appeal == null;
  }

  /** Whether it takes pledges, and so can be closed. */
  public boolean isClosable() {
    return appeal != null && appeal.takesPledges();
  }

  public @Nullable AppealView getAppeal() {
    return appeal;
  }

  public List<Offered> getFunds() {
    return choices;
  }
}
