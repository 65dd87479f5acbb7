package org.branchwork.web.pages.casework;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.branchwork.casework.api.workload.Load;
import org.branchwork.casework.api.workload.QuietCase;
import org.branchwork.casework.api.workload.WorkloadSearch;
import org.branchwork.web.pages.shared.CurrentUser;
import org.branchwork.web.pages.shared.Dates;
import org.branchwork.web.pages.shared.Texts;
import org.branchwork.web.platform.settings.CaseworkSettings;

/** Who carries how much, and which cases have gone quiet. */
@Named
@RequestScoped
public class WorkloadPage {

  private static final int MOST = 100;

  @Inject WorkloadSearch search;
  @Inject CaseworkSettings settings;
  @Inject CaseRows rows;
  @Inject CurrentUser me;

  private List<Carrier> carriers = List.of();
  private List<Quiet> quiet = List.of();

  /** Somebody with open cases. */
  public record Carrier(UUID account, String name, int normal, int soon, int urgent, int weight) {}

  /** A case that has gone quiet. */
  public record Quiet(String reference, String name, String caseworker, String since) {

    static Quiet of(QuietCase found, Map<UUID, String> names) {
      return new Quiet(
          found.reference(),
          found.memberName(),
          names.getOrDefault(found.caseworker(), Texts.get("case.somebody")),
          Texts.say("workload.since", Dates.dayOf(found.lastWord())));
    }
  }

  public void load() {
    List<Load> loads = search.loads(me.casework());
    List<QuietCase> found = search.quiet(settings.quietDays(), false, MOST, me.casework());
    Set<UUID> people = new HashSet<>();
    loads.forEach(load -> people.add(load.caseworker()));
    found.forEach(each -> people.add(each.caseworker()));
    Map<UUID, String> names = rows.names(people);
    carriers =
        loads.stream()
            .map(
                load ->
                    new Carrier(
                        load.caseworker(),
                        names.getOrDefault(load.caseworker(), Texts.get("case.somebody")),
                        load.normal(),
                        load.soon(),
                        load.urgent(),
                        load.weight()))
            .toList();
    quiet = found.stream().map(each -> Quiet.of(each, names)).toList();
  }

  public List<Carrier> getCarriers() {
    return carriers;
  }

  public List<Quiet> getQuiet() {
    return quiet;
  }

  public int getDays() {
    return settings.quietDays();
  }
}
