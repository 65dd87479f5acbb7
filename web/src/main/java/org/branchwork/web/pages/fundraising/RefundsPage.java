package org.branchwork.web.pages.fundraising;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.branchwork.fundraising.api.FundraisingRuleBroken;
import org.branchwork.fundraising.api.matching.PayerAccount;
import org.branchwork.fundraising.api.matching.PrepareRefund;
import org.branchwork.fundraising.api.matching.ReconcileSearch;
import org.branchwork.fundraising.api.matching.RefundDesk;
import org.branchwork.fundraising.api.matching.RefundSearch;
import org.branchwork.fundraising.api.matching.RefundView;
import org.branchwork.web.pages.shared.CurrentUser;
import org.branchwork.web.pages.shared.FormRequest;
import org.branchwork.web.pages.shared.FormRequest.Kind;
import org.branchwork.web.pages.shared.Problems;
import org.branchwork.web.pages.shared.Texts;
import org.jspecify.annotations.Nullable;

/** Refunds that wait to be approved or paid. */
@Named
@RequestScoped
public class RefundsPage {

  static final String PATH = "/portal/fund/refunds";
  private static final String ID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

  @Inject RefundDesk desk;
  @Inject RefundSearch search;
  @Inject ReconcileSearch lines;
  @Inject BookNames names;
  @Inject FormRequest request;
  @Inject CurrentUser me;

  private final Problems problems = new Problems();
  private List<RefundRow> rows = List.of();
  private @Nullable LineCard paidIn;

  /** Does what was posted, or shows what waits. */
  public void load() {
    if (request.isPost()) {
      posted();
    }
    List<RefundView> waiting = search.waiting(me.fundraising());
    Map<String, String> by =
        names.of(
            waiting.stream()
                .flatMap(refund -> Stream.of(refund.preparedBy(), refund.approvedBy()))
                .filter(Objects::nonNull)
                .toList());
    boolean line = me.can("fund.reconcile");
    boolean payee = line || me.can("fund.approve");
    rows = waiting.stream().map(refund -> new RefundRow(refund, by, line, payee)).toList();
    if (line && request.value("line").matches(ID)) {
      paidIn =
          lines
              .line(UUID.fromString(request.value("line")), me.fundraising())
              .map(LineCard::new)
              .orElse(null);
    }
  }

  private void posted() {
    Optional<String> key = request.key(Kind.STAFF, "token");
    if (key.isEmpty()) {
      problems.add("refunds", Texts.get("membership.stale"));
      return;
    }
    try {
      String told = perform(request.value("do"), key.get());
      request.redirect(PATH + "?done=" + told);
    } catch (FundraisingRuleBroken broken) {
      broken.keys().forEach(this::refused);
    }
  }

  private String perform(String act, String key) {
    switch (act) {
      case "prepare" -> {
        UUID id = UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8));
        long pence = PledgeAmount.typed(request.value("refund-sum")).orElse(0);
        UUID line = ReconcileActs.known(request.value("line"));
        String reason = request.value("refund-reason");
        desk.prepare(
            new PrepareRefund(id, line, pence, reason, typed("sort-code", "number")),
            me.fundraising());
      }
      case "approve" ->
          desk.approve(refund(), typed(sortCodeField(), numberField()), me.fundraising());
      default -> desk.withdraw(refund(), me.fundraising());
    }
    return act;
  }

  /** The account as typed; {@code null} when neither field holds anything. */
  private @Nullable PayerAccount typed(String sortCode, String number) {
    String sort = request.value(sortCode);
    String account = request.value(number);
    return sort.isBlank() && account.isBlank() ? null : new PayerAccount(sort, account);
  }

  private String sortCodeField() {
    return RefundRow.sortCodeField(request.value("refund"));
  }

  private String numberField() {
    return RefundRow.numberField(request.value("refund"));
  }

  private void refused(String key) {
    boolean approving = request.value("do").equals("approve");
    String number = approving ? numberField() : "number";
    String field =
        switch (key) {
          case "refund.amount" -> "refund-sum";
          case "refund.reason" -> "refund-reason";
          case "account.sort-code.malformed" -> approving ? sortCodeField() : "sort-code";
          case "account.number.malformed",
              "account.impossible",
              "refund.account.missing",
              "refund.account.own",
              "refund.account.differs" ->
              number;
          default -> "refunds";
        };
    problems.add(field, Texts.get("line.refused." + key));
  }

  private UUID refund() {
    return ReconcileActs.known(request.value("refund"));
  }

  public List<RefundRow> getRows() {
    return rows;
  }

  /** The line out of which money is to go back, or {@code null}. */
  public @Nullable LineCard getLine() {
    return paidIn;
  }

  /** Where it goes, when the statement tells that; else empty, and it is typed. */
  public String getGoesTo() {
    String account = paidIn == null ? null : paidIn.line().payerAccount();
    return account == null ? "" : Texts.say("refund.goes-to", account);
  }

  public Map<String, String> getTyped() {
    return request.typed();
  }

  public Problems getProblems() {
    return problems;
  }

  /** What was just done, or {@code null}. */
  public @Nullable String getDone() {
    String told = request.isPost() ? "" : request.value("done");
    return Texts.has("refund.done." + told) ? Texts.get("refund.done." + told) : null;
  }

  public String getToken() {
    return request.newToken(Kind.STAFF);
  }
}
