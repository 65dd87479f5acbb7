package org.branchwork.web.pages.casework;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.branchwork.casework.api.CaseworkRuleBroken;
import org.branchwork.casework.api.mail.FiledMailSearch;
import org.branchwork.casework.api.mail.MailItem;
import org.branchwork.casework.api.mail.MailState;
import org.branchwork.web.pages.shared.CurrentUser;
import org.branchwork.web.pages.shared.Problems;
import org.branchwork.web.pages.shared.Texts;
import org.jspecify.annotations.Nullable;

/** Mail that was not filed: somebody decides what becomes of each message. */
@Named
@RequestScoped
public class MailPage {

  private static final int MOST = 100;
  private static final Set<String> ACTS = Set.of("enquiry", "linked", "add", "aside");

  @Inject FiledMailSearch search;
  @Inject MailDecision decision;
  @Inject RawMailAnswer raw;
  @Inject CaseRequest request;
  @Inject CaseRows rows;
  @Inject CurrentUser me;

  private final Problems problems = new Problems();
  private boolean ignored;
  private List<MailCard> cards = List.of();
  private int waiting;
  private @Nullable String notice;

  /** Answers a GET with the list or one message as it came in; a POST decides on one. */
  public void load() {
    ignored = "ignored".equals(request.parameter("view"));
    if (!request.isPost() && raw.given()) {
      return;
    }
    if (request.isPost() && decided()) {
      return;
    }
    show();
  }

  private boolean decided() {
    String act = request.parameter("do");
    if (request.formKey().isEmpty() || !ACTS.contains(act)) {
      notice = Texts.get("case.stale");
      request.status(400);
      return false;
    }
    try {
      String did = decision.perform(act, number(), request, me.casework());
      String view = ignored ? "view=ignored&" : "";
      request.redirect("/portal/cases/mail?" + view + "done=" + did);
      return true;
    } catch (CaseworkRuleBroken broken) {
      String sentence = Texts.get("rule." + broken.key());
      if (broken.key().equals("mail.reference") || broken.key().equals("mail.why")) {
        problems.add(broken.key().substring("mail.".length()) + "-" + number(), sentence);
      } else {
        notice = sentence;
      }
      return false;
    }
  }

  private long number() {
    String typed = request.parameter("mail");
    return typed.matches("[0-9]{1,18}") ? Long.parseLong(typed) : -1;
  }

  private void show() {
    MailState state = ignored ? MailState.IGNORED : MailState.QUARANTINED;
    List<MailItem> items = search.items(state, MOST, me.casework());
    waiting = search.toDecide(me.casework());
    Map<UUID, String> names =
        rows.names(
            items.stream()
                .map(MailItem::decidedBy)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
    cards = items.stream().map(item -> card(item, names)).toList();
  }

  private MailCard card(MailItem item, Map<UUID, String> names) {
    String suggested = Objects.requireNonNullElse(item.suggested(), "");
    if (item.id() != number()) {
      return new MailCard(item, names, suggested, "", Map.of());
    }
    Map<String, String> wrong =
        problems.getOf().entrySet().stream()
            .collect(Collectors.toMap(e -> e.getKey().replaceAll("-.*", ""), Map.Entry::getValue));
    String typed = request.parameter("reference");
    String reference = typed.isEmpty() ? suggested : typed;
    return new MailCard(item, names, reference, request.parameter("why"), wrong);
  }

  public Problems getProblems() {
    return problems;
  }

  public List<MailCard> getCards() {
    return cards;
  }

  public boolean isIgnored() {
    return ignored;
  }

  public int getWaiting() {
    return waiting;
  }

  public int getMost() {
    return MOST;
  }

  public @Nullable String getNotice() {
    return notice;
  }

  /** What was just done, as a sentence; empty for nothing. */
  public String getDone() {
    String done = request.parameter("done");
    return ACTS.contains(done) && !request.isPost() ? Texts.get("incoming.done." + done) : "";
  }

  /** The list that is shown, for the form. */
  public String getView() {
    return ignored ? "ignored" : "open";
  }

  public @Nullable String getOpenCurrent() {
    return ignored ? null : "page";
  }

  public @Nullable String getIgnoredCurrent() {
    return ignored ? "page" : null;
  }

  public UUID getAccount() {
    return request.account();
  }

  /** A token of its own for each form. */
  public String getNewToken() {
    return request.newToken();
  }
}
