package org.branchwork.web.pages.fundraising;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.branchwork.fundraising.api.PaymentReference;
import org.branchwork.fundraising.api.collecting.ChequeDesk;
import org.branchwork.fundraising.api.collecting.CollectionDesk;
import org.branchwork.fundraising.api.collecting.MatchPayingIn;
import org.branchwork.fundraising.api.collecting.NoteCollection;
import org.branchwork.fundraising.api.collecting.PayIn;
import org.branchwork.fundraising.api.collecting.PayingInDesk;
import org.branchwork.fundraising.api.collecting.ReceiveCheque;
import org.branchwork.fundraising.api.collecting.ReturnCheque;
import org.branchwork.fundraising.api.matching.LineTaken;
import org.branchwork.web.pages.shared.CurrentUser;
import org.branchwork.web.pages.shared.FormRequest;
import org.branchwork.web.pages.shared.Texts;
import org.jspecify.annotations.Nullable;

/** What is done with cash, cheques and slips when a button is pressed. */
@RequestScoped
class CollectingActs {

  /** What is not there is unknown to the desk. */
  private static final UUID NONE = new UUID(0, 0);

  @Inject CollectionDesk collections;
  @Inject ChequeDesk cheques;
  @Inject PayingInDesk slips;
  @Inject LedgerFrame frame;
  @Inject FormRequest request;
  @Inject CurrentUser me;

  /** A line of the bank as it is chosen, with how many decisions about it were seen. */
  private record Chosen(UUID line, int seen) {}

  @Nullable String perform(String act) {
    try {
      switch (act) {
        case "count" -> count();
        case "confirm", "witness" ->
            collections.confirm(id("collection"), pence("again"), me.fundraising());
        case "withdraw" -> collections.withdraw(id("collection"), me.fundraising());
        case "pay-in" -> payIn();
        case "take-back-slip" -> slips.takeBack(id("slip"), me.fundraising());
        case "match" -> match();
        case "receive" -> receive();
        case "give-back" -> cheques.withdraw(id("cheque"), me.fundraising());
        case "clear" -> cheques.clear(id("cheque"), me.fundraising());
        default -> returned();
      }
    } catch (LineTaken taken) {
      frame.getProblems().add(act, Texts.get("collecting.line-taken"));
    }
    return frame.getAction();
  }

  private void count() {
    LocalDate day = frame.day("day");
    if (day != null) {
      collections.note(
          new NoteCollection(frame.idOfForm(), id("fund"), frame.value("place"), day, pence("sum")),
          me.fundraising());
    }
  }

  private void payIn() {
    LocalDate day = frame.day("paid-in");
    List<UUID> items = request.values("item").stream().flatMap(CollectingActs::read).toList();
    if (day != null) {
      slips.payIn(
          new PayIn(frame.idOfForm(), frame.value("slip-number"), day, items), me.fundraising());
    }
  }

  private void match() {
    Chosen chosen = chosen();
    slips.match(
        new MatchPayingIn(
            frame.idOfForm(),
            id("slip"),
            chosen.line(),
            chosen.seen(),
            AppealChoices.chosen(frame.value("appeal"))),
        me.fundraising());
  }

  private void receive() {
    LocalDate day = frame.day("received");
    String typed = frame.value("pledge");
    Optional<PaymentReference> pledge = PaymentReference.parse(typed);
    if (pledge.isEmpty() && !typed.isEmpty()) {
      frame.getProblems().add("pledge", Texts.get("fund.refused.cheque.pledge.unknown"));
    } else if (day != null) {
      UUID fund = pledge.isPresent() ? null : id("fund");
      cheques.receive(
          new ReceiveCheque(
              frame.idOfForm(),
              frame.value("drawer"),
              frame.value("number"),
              pence("sum"),
              fund,
              pledge.orElse(null),
              day),
          me.fundraising());
    }
  }

  private void returned() {
    Chosen chosen = chosen();
    cheques.returned(
        new ReturnCheque(
            frame.idOfForm(), id("cheque"), chosen.line(), chosen.seen(), frame.value("reason")),
        me.fundraising());
  }

  /** As the list of lines has it, such as {@code id/2}. */
  private Chosen chosen() {
    String[] sent = frame.value("line").split("/", 2);
    boolean number = sent.length == 2 && sent[1].matches("[0-9]{1,9}");
    return new Chosen(
        read(sent[0]).findFirst().orElse(NONE), number ? Integer.parseInt(sent[1]) : 0);
  }

  private static Stream<UUID> read(String sent) {
    try {
      return Stream.of(UUID.fromString(sent));
    } catch (IllegalArgumentException none) {
      return Stream.empty();
    }
  }

  private UUID id(String field) {
    return frame.idIfAny(field).orElse(NONE);
  }

  private long pence(String field) {
    return PledgeAmount.typed(frame.value(field)).orElse(0);
  }
}
