package org.branchwork.web.pages.fundraising;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.claims.AcceptClaim;
import org.branchwork.fundraising.api.claims.ClaimCard;
import org.branchwork.fundraising.api.claims.ClaimDecisionDesk;
import org.branchwork.fundraising.api.claims.ClaimFile;
import org.branchwork.fundraising.api.ledger.KeptFund;
import org.branchwork.fundraising.api.ledger.LedgerSearch;
import org.branchwork.web.pages.shared.CurrentUser;
import org.branchwork.web.pages.shared.FormRequest;
import org.branchwork.web.platform.attachments.AttachmentDoor;
import org.jspecify.annotations.Nullable;

/** A claim beside what the claimant may have, to be accepted or refused. */
@Named
@RequestScoped
public class ClaimCardPage {

  private static final Set<String> ACTS = Set.of("accept", "refuse", "evidence");
  private static final Map<String, String> FIELDS =
      Map.of(
          "claim.accepted.none", "days",
          "claim.accepted.taken", "days",
          "claim.fund.missing", "fund",
          "hardship.fund.unknown", "fund",
          "hardship.pence.malformed", "pence",
          "claim.refusal.missing", "refusal");
  private static final String ID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

  @Inject ClaimDecisionDesk desk;
  @Inject LedgerSearch ledger;
  @Inject BookNames names;
  @Inject LedgerFrame frame;
  @Inject FormRequest request;
  @Inject CurrentUser me;

  private @Nullable ClaimCardView view;
  private List<LedgerChoice> funds = List.of();

  public void load() {
    if (!frame.enter(ACTS, FIELDS, this::perform)) {
      return;
    }
    ClaimCard card = desk.open(reference(), me.fundraising());
    Map<String, String> by = names.of(Optional.ofNullable(card.decidedBy()).stream().toList());
    view = new ClaimCardView(card, by);
    if (view.isDecidable()) {
      List<KeptFund> kept =
          ledger.funds(me.fundraising()).stream().filter(fund -> fund.kind().isPresent()).toList();
      funds = LedgerChoice.funds(kept, frame.value("fund"));
    }
  }

  private @Nullable String perform(String act) {
    Caller caller = me.fundraising();
    switch (act) {
      case "accept" ->
          desk.accept(
              new AcceptClaim(
                  reference(),
                  days(),
                  frame.idIfAny("fund").orElse(null),
                  PledgeAmount.typed(frame.value("pence")).orElse(0)),
              caller);
      case "refuse" -> desk.refuse(reference(), frame.value("refusal"), caller);
      default -> {
        return evidence(caller);
      }
    }
    return frame.getAction();
  }

  private @Nullable String evidence(Caller caller) {
    int place = request.number("place").map(Long::intValue).orElse(0);
    ClaimFile file = desk.evidence(reference(), place, caller);
    String name = "evidence-" + place + "." + AttachmentDoor.endingOf(file.type());
    LedgerFile.hand(name, file.type(), file.bytes());
    return null;
  }

  private Set<UUID> days() {
    return request.values("day").stream()
        .filter(day -> day.matches(ID))
        .map(UUID::fromString)
        .collect(Collectors.toSet());
  }

  private String reference() {
    return request.inPath("reference");
  }

  public ClaimCardView getClaim() {
    return Objects.requireNonNull(view);
  }

  /** The funds whose books are kept. */
  public List<LedgerChoice> getFunds() {
    return funds;
  }
}
