package org.branchwork.casework.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.apache.commons.csv.CSVRecord;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.Caller.Permission;
import org.branchwork.casework.api.CaseNotFound;
import org.branchwork.casework.api.CaseworkRuleBroken;
import org.branchwork.casework.api.RegisterEvent;
import org.branchwork.casework.api.register.ExtractPreview;
import org.branchwork.casework.api.register.ExtractPreview.Column;
import org.branchwork.casework.api.register.ExtractPreview.Person;
import org.branchwork.casework.api.register.ExtractPreview.Persons;
import org.branchwork.casework.api.register.Meaning;
import org.branchwork.casework.api.register.MemberEntry;
import org.branchwork.casework.api.register.RegisterDesk;
import org.branchwork.casework.api.register.RegisterSearch;
import org.branchwork.casework.api.register.RegisterState;
import org.branchwork.casework.cases.CaseDoor;

/** Keeps the membership register. */
@ApplicationScoped
@Transactional
class MemberRegister implements RegisterDesk, RegisterSearch {

  private static final int SHOWN = 50;
  private static final int LONGEST_QUERY = 200;
  private static final int LONGEST_SAMPLE = 60;

  @Inject ExtractRows extracts;
  @Inject MemberRows members;
  @Inject CaseDoor chronicle;

  @Override
  public UUID read(byte[] bytes, Caller caller) {
    requireKeeper(caller);
    refuseIf(bytes.length == 0, "register.empty");
    refuseIf(bytes.length > LARGEST, "register.large");
    ExtractText.rows(bytes);
    extracts.discardAll();
    return extracts.keep(bytes, caller, chronicle.now());
  }

  @Override
  public void columns(UUID extract, Map<String, Meaning> meanings, Caller caller) {
    requireKeeper(caller);
    List<CSVRecord> rows = waiting(extract);
    Headings own = new Headings(rows.get(0), Map.of());
    Map<String, Meaning> said = new HashMap<>();
    for (int i = 0; i < own.size(); i++) {
      said.put(own.heading(i), meanings.getOrDefault(own.heading(i), Meaning.NONE));
    }
    new Headings(rows.get(0), said).require();
    extracts.remember(said);
  }

  @Override
  public void apply(UUID extract, Caller caller) {
    requireKeeper(caller);
    if (extracts.lockedAndApplied(extract).orElseThrow(CaseNotFound::new)) {
      return;
    }
    List<CSVRecord> rows =
        ExtractText.rows(
            extracts.waiting(extract).orElseThrow(() -> new CaseworkRuleBroken("register.gone")));
    Headings headings = new Headings(rows.get(0), extracts.meanings());
    Difference difference = Difference.of(new Extract(rows, headings), members.all());
    members.take(difference.taken(), chronicle.today());
    members.lapse(difference.lapsed().stream().map(Person::number).toList(), chronicle.today());
    extracts.applied(extract, difference, caller, chronicle.now());
    chronicle.tell(
        new RegisterEvent.RegisterApplied(
            UUID.randomUUID(),
            caller.label(),
            chronicle.now(),
            difference.joined().size(),
            difference.changed().size(),
            difference.lapsed().size(),
            difference.problems().size()));
  }

  @Override
  public void discard(UUID extract, Caller caller) {
    requireKeeper(caller);
    extracts.discard(extract);
  }

  @Override
  public RegisterState state(Caller caller) {
    requireKeeper(caller);
    Object[] counts = members.counts();
    return new RegisterState(
        ((Number) counts[0]).intValue(),
        ((Number) counts[1]).intValue(),
        extracts.latestWaiting().orElse(null),
        extracts.latestApplied());
  }

  @Override
  public ExtractPreview preview(UUID extract, Caller caller) {
    requireKeeper(caller);
    List<CSVRecord> rows = waiting(extract);
    Headings headings = new Headings(rows.get(0), extracts.meanings());
    int now = ((Number) members.counts()[0]).intValue();
    if (headings.missing() != null) {
      Persons none = new Persons(0, List.of());
      return new ExtractPreview(
          columns(headings, rows.get(1)),
          false,
          now,
          0,
          none,
          none,
          none,
          new ExtractPreview.Problems(0, List.of()));
    }
    Difference difference = Difference.of(new Extract(rows, headings), members.all());
    return new ExtractPreview(
        columns(headings, rows.get(1)),
        true,
        now,
        difference.unchanged(),
        persons(difference.joined()),
        persons(difference.changed()),
        persons(difference.lapsed()),
        new ExtractPreview.Problems(
            difference.problems().size(), difference.problems().stream().limit(SHOWN).toList()));
  }

  private static List<Column> columns(Headings headings, CSVRecord first) {
    List<Column> columns = new ArrayList<>();
    for (int i = 0; i < headings.size(); i++) {
      String sample = i < first.size() ? CaseDoor.clean(first.get(i)) : "";
      String shown =
          sample.length() > LONGEST_SAMPLE ? sample.substring(0, LONGEST_SAMPLE) : sample;
      columns.add(new Column(headings.heading(i), headings.meaning(i), shown));
    }
    return columns;
  }

  private static Persons persons(List<Person> all) {
    return new Persons(all.size(), all.stream().limit(SHOWN).toList());
  }

  @Override
  public List<MemberEntry> find(String words, Caller caller) {
    requireKeeper(caller);
    String asked = CaseDoor.clean(words);
    if (asked.isEmpty() || asked.length() > LONGEST_QUERY) {
      return List.of();
    }
    String literal = asked.replaceAll("([\\\\%_])", "\\\\$1");
    return members.find(
        asked.replaceAll("\\s", "").toUpperCase(Locale.ROOT),
        "%" + literal.replaceAll("\\s+", "%") + "%");
  }

  private List<CSVRecord> waiting(UUID extract) {
    return ExtractText.rows(extracts.waiting(extract).orElseThrow(CaseNotFound::new));
  }

  private static void requireKeeper(Caller caller) {
    if (!caller.may(Permission.REGISTER)) {
      throw new CaseNotFound();
    }
  }

  private static void refuseIf(boolean broken, String key) {
    if (broken) {
      throw new CaseworkRuleBroken(key);
    }
  }
}
