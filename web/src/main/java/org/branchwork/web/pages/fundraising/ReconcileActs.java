package org.branchwork.web.pages.fundraising;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.branchwork.fundraising.api.FundraisingRuleBroken;
import org.branchwork.fundraising.api.PaymentReference;
import org.branchwork.fundraising.api.matching.AcceptSuggestion;
import org.branchwork.fundraising.api.matching.JoinLines;
import org.branchwork.fundraising.api.matching.LineTaken;
import org.branchwork.fundraising.api.matching.PlaceLine;
import org.branchwork.fundraising.api.matching.ReconcileDesk;
import org.branchwork.fundraising.api.matching.RefundDesk;
import org.branchwork.fundraising.api.matching.Share;
import org.branchwork.fundraising.api.matching.UndoMatch;
import org.branchwork.web.pages.shared.CurrentUser;
import org.branchwork.web.pages.shared.Dates;
import org.branchwork.web.pages.shared.FormRequest;
import org.branchwork.web.pages.shared.FormRequest.Kind;
import org.branchwork.web.pages.shared.Problems;
import org.branchwork.web.pages.shared.Texts;
import org.jspecify.annotations.Nullable;

/** What the forms of the reconciliation page do; what was done leads on to the next line. */
@Named
@RequestScoped
public class ReconcileActs {

  /** Where a refusal stands, by what it is about; else above the card. */
  private static final Map<String, String> FIELDS =
      Map.of(
          "line.share.pledge", "pledge-1",
          "line.share.fund", "fund-1",
          "line.share.no-books", "fund-1",
          "line.share.amount", "sum-1",
          "line.shares.too-much", "sum-1",
          "line.shares.none", "pledge-1",
          "line.share.donor", "donor",
          "line.share.appeal", "appeal",
          "line.share.appeals", "appeal",
          "match.reason", "reason");

  private static final String MORE_PARTS = "(pledge|fund|sum)-[23]";

  @Inject ReconcileDesk desk;
  @Inject RefundDesk refunds;
  @Inject BookNames names;
  @Inject FormRequest request;
  @Inject CurrentUser me;

  private final Problems problems = new Problems();

  /** Does what was posted. */
  void posted() {
    Optional<String> key = request.key(Kind.STAFF, "token");
    if (key.isEmpty()) {
      problems.add("card", Texts.get("membership.stale"));
      return;
    }
    String act = request.value("do");
    try {
      String told = perform(act, id(key.get() + act));
      if (problems.isEmpty()) {
        request.redirect(onwards() + "&done=" + told);
      }
    } catch (LineTaken taken) {
      problems.add("card", taken(taken));
    } catch (FundraisingRuleBroken broken) {
      broken.keys().forEach(this::refused);
    }
  }

  private String perform(String act, UUID id) {
    switch (act) {
      case "accept" -> accept(id);
      case "place" -> place(id);
      case "join" -> join(id);
      case "suspense" -> desk.keepInSuspense(id, line(), seen(), me.fundraising());
      case "undo" ->
          desk.undo(
              new UndoMatch(id, uuid("match"), request.value("reason").strip()), me.fundraising());
      case "paid-back" -> refunds.paid(id, uuid("refund"), line(), seen(), me.fundraising());
      case "exact" -> {
        return "exact-" + desk.acceptExact(picked(), me.fundraising());
      }
      default -> desk.switchAutomatic(act.equals("automatic-on"), me.fundraising());
    }
    return act;
  }

  private void accept(UUID id) {
    PaymentReference pledge =
        PaymentReference.parse(request.value("pledge"))
            .orElseThrow(() -> new FundraisingRuleBroken("line.suggestion-changed"));
    long pence = request.number("allocated").orElse(0L);
    desk.accept(new AcceptSuggestion(id, line(), seen(), pledge, pence), me.fundraising());
  }

  private void join(UUID id) {
    UUID other = uuid("other");
    int otherSeen = request.number("other-seen").orElse(0L).intValue();
    desk.join(
        rest() < 0
            ? new JoinLines(id, line(), seen(), other, otherSeen)
            : new JoinLines(id, other, otherSeen, line(), seen()),
        me.fundraising());
  }

  private long rest() {
    String typed = request.value("rest");
    return typed.matches("-?[0-9]{1,15}") ? Long.parseLong(typed) : 0;
  }

  private void place(UUID id) {
    List<Share> shares = TypedShares.of(request.typed(), rest(), problems);
    if (problems.isEmpty()) {
      desk.place(new PlaceLine(id, line(), seen(), shares), me.fundraising());
    }
  }

  private List<UUID> picked() {
    return request.values("pick").stream().map(ReconcileActs::known).toList();
  }

  private UUID line() {
    return uuid("line");
  }

  private UUID uuid(String field) {
    return known(request.value(field));
  }

  static UUID known(String typed) {
    try {
      return UUID.fromString(typed);
    } catch (IllegalArgumentException e) {
      throw new FundraisingRuleBroken("line.unknown");
    }
  }

  private int seen() {
    return request.number("seen").orElse(0L).intValue();
  }

  /** The form's key makes one that is sent twice one decision. */
  private static UUID id(String key) {
    return UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8));
  }

  private String onwards() {
    String view = request.value("view").equals("held") ? "held" : "open";
    String next = request.value("next");
    return ReconcilePage.PATH
        + "?view="
        + view
        + request.number("after").map(after -> "&after=" + after).orElse("")
        + (next.matches("[0-9a-f-]{36}") ? "&line=" + next : "");
  }

  private String taken(LineTaken taken) {
    String by = names.of(List.of(taken.by())).getOrDefault(taken.by(), "");
    return Texts.say("line.taken", by, Dates.moment(taken.at()));
  }

  private void refused(String key) {
    problems.add(FIELDS.getOrDefault(key, "card"), Texts.get("line.refused." + key));
  }

  public Problems getProblems() {
    return problems;
  }

  public Map<String, String> getTyped() {
    return request.isPost() ? request.typed() : Map.of();
  }

  /** What a payment was for, as typed; a bank charge until something else is chosen. */
  public String getUse() {
    return getTyped().getOrDefault("use", "FEE");
  }

  /** Open when more than one part was typed, so that nothing typed is out of sight. */
  public @Nullable String getSplitOpen() {
    return getTyped().entrySet().stream()
            .anyMatch(typed -> typed.getKey().matches(MORE_PARTS) && !typed.getValue().isBlank())
        ? "open"
        : null;
  }

  /** What was just done, or {@code null}. */
  public @Nullable String getDone() {
    String told = request.isPost() ? "" : request.value("done");
    if (told.matches("exact-[0-9]{1,3}")) {
      return Texts.say("reconcile.done.exact", Long.valueOf(told.substring(6)));
    }
    return Texts.has("reconcile.done." + told) ? Texts.get("reconcile.done." + told) : null;
  }

  public String getToken() {
    return request.newToken(Kind.STAFF);
  }
}
