package org.branchwork.web.pages.casework;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.branchwork.casework.api.CaseFile;
import org.branchwork.casework.api.Category;
import org.branchwork.casework.api.Channel;
import org.branchwork.casework.api.Onlooker;
import org.branchwork.casework.api.Outcome;
import org.branchwork.casework.api.SendEnquiry;
import org.branchwork.casework.api.Stage;
import org.branchwork.casework.api.Urgency;
import org.branchwork.casework.api.employers.EmployerDomain;
import org.branchwork.web.pages.shared.Dates;
import org.branchwork.web.pages.shared.Texts;
import org.branchwork.web.platform.identity.AccountEntry;
import org.jspecify.annotations.Nullable;

/** A case file in words, with what was typed and not yet saved. */
public class CaseFileView {

  private final CaseFile file;
  private final Map<UUID, String> names;
  private final Map<String, String> typed;
  private final List<AccountEntry> caseworkers;
  private final String employersDomain;

  CaseFileView(
      CaseFile file,
      Map<UUID, String> names,
      Map<String, String> typed,
      List<AccountEntry> caseworkers,
      Optional<EmployerDomain> listed) {
    this.file = file;
    this.names = names;
    this.typed = typed;
    this.caseworkers = caseworkers;
    // of what came in by mail the private link would have gone there and nowhere else
    String key =
        file.channel() == Channel.EMAIL ? "case.employers-domain.told" : "case.employers-domain";
    this.employersDomain = listed.map(at -> Texts.say(key, at.domain(), at.employer())).orElse("");
  }

  /** Everybody whom the page of a case file names. */
  static Set<UUID> people(CaseFile file, List<Onlooker> others) {
    Set<UUID> people = new HashSet<>();
    others.forEach(other -> people.add(other.account()));
    for (CaseFile.Entry entry : file.timeline()) {
      account(entry.by(), people);
      account(entry.detail(), people);
    }
    if (file.caseworker() != null) {
      people.add(file.caseworker());
    }
    people.addAll(file.walledOff());
    return people;
  }

  private static void account(@Nullable String label, Set<UUID> people) {
    if (label != null && label.length() == 36) {
      people.add(UUID.fromString(label));
    }
  }

  /** Who else has the case open, and since when. */
  String onlooker(Onlooker other) {
    return OnlookersPage.line(other, names);
  }

  public String getReference() {
    return file.reference();
  }

  public int getVersion() {
    return file.version();
  }

  public SendEnquiry getEnquiry() {
    return file.enquiry();
  }

  public String getReceived() {
    return Dates.moment(file.receivedAt());
  }

  public boolean isClosed() {
    return file.stage() == Stage.CLOSED;
  }

  public String getStage() {
    return Texts.get("case.stage." + file.stage());
  }

  public boolean isSealed() {
    return file.sealedAt() != null;
  }

  /** Since when the case is sealed, and what that does not cover. */
  public String getSealedSince() {
    if (!isSealed()) {
      return "";
    }
    String key = file.sealedFromTheStart() ? "case.sealed-from-the-start" : "case.sealed-since";
    return Texts.say(key, Dates.moment(file.sealedAt()));
  }

  /** Empty before triage. */
  public String getCategory() {
    return file.category() == null ? "" : Texts.get("case.category." + file.category());
  }

  public String getUrgency() {
    return Texts.get("case.urgency." + file.urgency());
  }

  public String getUrgencyStyle() {
    return file.urgency() == Urgency.URGENT ? "tag warn" : "tag";
  }

  public String getCaseworker() {
    return file.caseworker() == null
        ? Texts.get("case.nobody")
        : names.getOrDefault(file.caseworker(), Texts.get("case.somebody"));
  }

  /** Whose word is next, or how the case ended. */
  public String getState() {
    if (isClosed()) {
      return Texts.say("case.closed-with", Texts.get("case.outcome." + file.outcome()));
    }
    return file.waitingSince() == null
        ? Texts.get("case.members-turn")
        : Texts.say("case.waiting", Dates.moment(file.waitingSince()));
  }

  public String getVoicemail() {
    return Texts.get("case.voicemail." + said(file.enquiry().voicemailAllowed()));
  }

  /** Why the member gets no mail; empty when there is an address that is safe. */
  public String getSilence() {
    if (file.enquiry().email() == null) {
      return Texts.get(isToldByMember() ? "case.no-email.told" : "case.no-email");
    }
    boolean atWork = Boolean.TRUE.equals(file.enquiry().workAddress());
    return atWork ? Texts.get("case.work-address.yes") : employersDomain;
  }

  public String getReplyHint() {
    if (isWithoutLink()) {
      return Texts.get("case.reply-hint.told");
    }
    return Texts.get(getSilence().isEmpty() ? "case.reply-hint" : "case.reply-hint.silent");
  }

  /** Whether no private link can have reached the member. */
  private boolean isWithoutLink() {
    return file.channel() == Channel.EMAIL
        ? !employersDomain.isEmpty()
        : isToldByMember() && file.enquiry().email() == null;
  }

  /** Whether somebody of the branch typed in what the member said: there is no private link. */
  private boolean isToldByMember() {
    return switch (file.channel()) {
      case FORM, JSON, EMAIL -> false;
      default -> true;
    };
  }

  /** That nobody can be called back; empty when there is a number or an address. */
  public String getUnreachable() {
    boolean nowhere = file.enquiry().telephone() == null && file.enquiry().email() == null;
    return nowhere ? Texts.get("case.unreachable") : "";
  }

  /** By which way the case came in. */
  public String getChannel() {
    return Texts.get("case.channel." + file.channel());
  }

  public List<Choice> getCategories() {
    return Choice.of(Category.class, "case.category.", chosen("category", file.category()));
  }

  public List<Choice> getUrgencies() {
    return Choice.of(Urgency.class, "case.urgency.", chosen("urgency", file.urgency()));
  }

  public List<Choice> getOutcomes() {
    return Choice.of(Outcome.class, "case.outcome.", chosen("outcome", null));
  }

  public List<Choice> getCaseworkers() {
    String chosen = chosen("caseworker", file.caseworker());
    return caseworkers.stream()
        .map(
            each ->
                new Choice(each.id().toString(), each.name(), each.id().toString().equals(chosen)))
        .toList();
  }

  /** Who is named in the case, by name. */
  public List<Choice> getWalledOff() {
    return file.walledOff().stream()
        .map(
            id ->
                new Choice(
                    id.toString(), names.getOrDefault(id, Texts.get("case.somebody")), false))
        .sorted(Comparator.comparing(Choice::label))
        .toList();
  }

  /** Whom the case can be walled off from. */
  public List<Choice> getNameable() {
    return caseworkers.stream()
        .filter(each -> !file.walledOff().contains(each.id()))
        .map(each -> new Choice(each.id().toString(), each.name(), false))
        .toList();
  }

  public String getDueDay() {
    return chosen("due-day", file.dueOn() == null ? null : file.dueOn().getDayOfMonth());
  }

  public String getDueMonth() {
    return chosen("due-month", file.dueOn() == null ? null : file.dueOn().getMonthValue());
  }

  public String getDueYear() {
    return chosen("due-year", file.dueOn() == null ? null : file.dueOn().getYear());
  }

  public String getDueInWords() {
    return file.dueOn() == null ? Texts.get("case.none") : Dates.day(file.dueOn());
  }

  private String chosen(String field, @Nullable Object kept) {
    return typed.getOrDefault(field, kept == null ? "" : kept.toString());
  }

  private static String said(@Nullable Boolean answer) {
    return answer == null ? "unknown" : answer ? "yes" : "no";
  }
}
