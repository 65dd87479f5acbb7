package org.branchwork.web.pages.casework;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.branchwork.casework.api.register.MemberEntry;
import org.branchwork.casework.api.register.RegisterSearch;
import org.branchwork.casework.api.register.RegisterState;
import org.branchwork.web.pages.shared.CurrentUser;
import org.branchwork.web.pages.shared.Dates;
import org.branchwork.web.pages.shared.Texts;
import org.jspecify.annotations.Nullable;

/** The membership register: its figures, the extracts that were applied, and finding a member. */
@Named
@RequestScoped
public class RegisterPage {

  @Inject RegisterSearch search;
  @Inject CaseRequest request;
  @Inject CurrentUser me;

  private @Nullable RegisterState state;
  private List<Row> found = List.of();
  private String done = "";

  /** A member as a row. */
  public record Row(String number, String name, String employer, String joined, String state) {}

  /** Answers a GET; or finds a member, which is posted so that no name stands in an address. */
  public void load() {
    state = search.state(me.casework());
    if (isAsked()) {
      found = search.find(getWords(), me.casework()).stream().map(RegisterPage::row).toList();
    } else {
      String act = request.parameter("done");
      done = Texts.has("register.done." + act) ? Texts.get("register.done." + act) : "";
    }
  }

  private static Row row(MemberEntry member) {
    return new Row(
        member.number(),
        member.name(),
        Objects.requireNonNullElse(member.employer(), ""),
        Dates.day(member.joinedOn()),
        standing(member));
  }

  private static String standing(MemberEntry member) {
    if (member.lapsedOn() != null) {
      return Texts.say("register.lapsed-since", Dates.day(member.lapsedOn()));
    }
    return member.paidUntil() == null
        ? Texts.get("register.listed")
        : Texts.say("register.paid-until", Dates.day(member.paidUntil()));
  }

  private RegisterState state() {
    return Objects.requireNonNull(state);
  }

  public int getMembers() {
    return state().members();
  }

  public int getLapsed() {
    return state().lapsed();
  }

  /** Where an extract that waits is looked at; empty for none. */
  public String getWaiting() {
    return state().waiting() == null ? "" : "/portal/register/import?extract=" + state().waiting();
  }

  /** The extracts that were applied, each in a sentence. */
  public List<String> getApplied() {
    return state().applied().stream()
        .map(
            each ->
                Texts.say(
                    "register.applied-line",
                    Dates.moment(each.at()),
                    each.joined(),
                    each.changed(),
                    each.lapsed(),
                    each.problems()))
        .toList();
  }

  public String getWords() {
    return request.parameter("words");
  }

  /** Whether somebody was looked for. */
  public boolean isAsked() {
    return request.isPost() && !request.parameter("do").equals(MembershipRuleForm.ACT);
  }

  public List<Row> getFound() {
    return found;
  }

  public String getDone() {
    return done;
  }

  public String getToken() {
    return request.newToken();
  }

  public UUID getAccount() {
    return request.account();
  }
}
