package org.branchwork.web.pages.casework;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.branchwork.casework.api.CaseDesk;
import org.branchwork.casework.api.Onlooker;
import org.branchwork.web.pages.shared.CurrentUser;
import org.branchwork.web.pages.shared.Dates;
import org.branchwork.web.pages.shared.Texts;

/**
 * Who else has a case open. A script asks for it now and then while somebody works at the case, and
 * takes over the lines; the read log tells nothing of that.
 */
@Named
@RequestScoped
public class OnlookersPage {

  @Inject CaseFrame frame;
  @Inject CaseDesk desk;
  @Inject CaseRows rows;
  @Inject CurrentUser me;

  private List<String> lines = List.of();

  public void load() {
    String reference = frame.enter().reference();
    List<Onlooker> others = desk.onlookers(reference, me.casework());
    Map<UUID, String> names =
        rows.names(others.stream().map(Onlooker::account).collect(Collectors.toSet()));
    lines = others.stream().map(each -> line(each, names)).toList();
  }

  static String line(Onlooker other, Map<UUID, String> names) {
    String name = names.getOrDefault(other.account(), Texts.get("case.somebody"));
    return Texts.say("case.onlooker", name, Dates.time(other.since()));
  }

  /** Each of the others, and since when, in a sentence. */
  public List<String> getLines() {
    return lines;
  }
}
