package org.branchwork.web.pages.fundraising;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.branchwork.fundraising.api.ledger.LedgerSearch;
import org.branchwork.fundraising.api.ledger.PeriodView;
import org.branchwork.fundraising.api.yearend.AuditorsPack;
import org.branchwork.fundraising.api.yearend.PackDesk;
import org.branchwork.web.pages.shared.CurrentUser;
import org.branchwork.web.pages.shared.Texts;
import org.jspecify.annotations.Nullable;

/** The auditor's pack of a period or of a year, to be taken away. */
@Named
@RequestScoped
public class AuditorsPackPage {

  private static final Map<String, String> FIELDS =
      Map.of("period.unknown", "span", "pack.unsealed", "span");

  @Inject LedgerSearch ledger;
  @Inject PackDesk desk;
  @Inject LedgerFrame frame;
  @Inject CurrentUser me;

  private List<LedgerChoice> spans = List.of();

  public void load() {
    if (frame.enter(Set.of("take"), FIELDS, act -> take())) {
      spans = spans(ledger.periods(me.fundraising()), frame.value("span"));
    }
  }

  private @Nullable String take() {
    String[] span = frame.value("span").split("/", -1);
    AuditorsPack pack = desk.take(first(span[0]), first(span[span.length - 1]), me.fundraising());
    LedgerFile.hand(pack.name(), "application/zip", pack.zip());
    return null;
  }

  /** A day that was sent; one that is none is of no period. */
  private static LocalDate first(String sent) {
    try {
      return LocalDate.parse(sent);
    } catch (DateTimeParseException none) {
      return LocalDate.EPOCH;
    }
  }

  /** Each period, and each year that has several of them; as the first days of first and last. */
  static List<LedgerChoice> spans(List<PeriodView> periods, String chosen) {
    Map<Integer, List<PeriodView>> years =
        periods.stream()
            .collect(
                Collectors.groupingBy(
                    period -> period.from().getYear(), TreeMap::new, Collectors.toList()));
    List<LedgerChoice> spans = new ArrayList<>();
    years.forEach(
        (year, of) -> {
          if (of.size() > 1) {
            String label = Texts.say("pack.year", String.valueOf(year));
            spans.add(span(of.get(0), of.get(of.size() - 1), label, chosen));
          }
          of.forEach(one -> spans.add(span(one, one, LedgerChoice.name(one), chosen)));
        });
    return spans;
  }

  private static LedgerChoice span(PeriodView first, PeriodView last, String label, String chosen) {
    String value = first.from() + "/" + last.from();
    return new LedgerChoice(value, label, value.equals(chosen));
  }

  public List<LedgerChoice> getSpans() {
    return spans;
  }
}
