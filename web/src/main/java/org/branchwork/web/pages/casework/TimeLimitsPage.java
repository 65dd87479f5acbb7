package org.branchwork.web.pages.casework;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.branchwork.casework.api.deadlines.TimeLimit;
import org.branchwork.casework.api.deadlines.TimeLimitQuestion.Claim;
import org.branchwork.casework.api.deadlines.TimeLimitQuestion.Jurisdiction;
import org.branchwork.casework.api.deadlines.TimeLimitSearch;
import org.branchwork.web.pages.shared.Dates;
import org.branchwork.web.pages.shared.Problems;
import org.branchwork.web.pages.shared.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Works out by when a claim must be with a tribunal. It is posted, so that what happened to
 * somebody and when stands in no address, history or log; nothing is kept of it.
 */
@Named
@RequestScoped
public class TimeLimitsPage {

  @Inject PostedForm posted;
  @Inject TimeLimitSearch search;
  @Inject Clock clock;

  private TimeLimitForm form = TimeLimitForm.posted(Map.of());
  private @Nullable TimeLimit limit;
  private List<String> reasons = List.of();
  private List<Choice> claims = List.of();
  private List<Choice> jurisdictions = List.of();

  public void load() {
    if (posted.isPost()) {
      form = TimeLimitForm.posted(posted.http().getParameterMap());
      limit = form.work(search);
    }
    reasons = limit == null ? List.of() : TimeLimitWords.of(limit);
    claims = choices("claim", Stream.of(Claim.values()).map(Claim::code));
    jurisdictions =
        choices("jurisdiction", Stream.of(Jurisdiction.values()).map(Jurisdiction::code));
  }

  private List<Choice> choices(String field, Stream<String> codes) {
    @Nullable String chosen = form.answers().get(field);
    return codes
        .map(
            code ->
                new Choice(code, Texts.get("limits." + field + "." + code), code.equals(chosen)))
        .toList();
  }

  public boolean isWorked() {
    return limit != null;
  }

  /** For what the page shows of an answer, where there is one. */
  private TimeLimit worked() {
    return Objects.requireNonNull(limit, "limit");
  }

  public String getSafe() {
    return Dates.day(worked().safe());
  }

  /** What the day above is by law: the last, or one before it. */
  public String getByLaw() {
    return worked().safe().equals(worked().limit())
        ? Texts.get("limits.same")
        : Texts.say("limits.later", Dates.day(worked().limit()));
  }

  /** That it is too late, or nearly so; {@code null} while there is time. */
  public @Nullable String getPassed() {
    LocalDate today = LocalDate.now(clock);
    if (today.isAfter(worked().limit())) {
      return Texts.get("limits.passed");
    }
    return today.isAfter(worked().safe())
        ? Texts.say("limits.safe-passed", Dates.day(worked().limit()))
        : null;
  }

  /** What comes before a claim; {@code null} when it was done, or is not needed. */
  public @Nullable String getFirst() {
    boolean begun = getAnswers().containsKey("acasStarted-day");
    return begun || !worked().extendable()
        ? null
        : Texts.get("limits.first." + getAnswers().get("jurisdiction"));
  }

  public List<String> getReasons() {
    return reasons;
  }

  public List<Choice> getClaims() {
    return claims;
  }

  public List<Choice> getJurisdictions() {
    return jurisdictions;
  }

  public Map<String, String> getAnswers() {
    return form.answers();
  }

  public Problems getProblems() {
    return form.problems();
  }
}
