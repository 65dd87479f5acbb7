package org.branchwork.web.pages.fundraising;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.branchwork.fundraising.api.payouts.PayoutState;
import org.branchwork.fundraising.api.payouts.PayoutView;
import org.branchwork.web.pages.shared.Dates;
import org.branchwork.web.pages.shared.Texts;

/** What is known of the run that is shown, in words. */
@Named
@RequestScoped
public class RunFacts {

  private static final int PIECE = 8;

  @Inject PayoutRunPage page;
  @Inject KeptFunds funds;
  @Inject BookNames names;

  private Map<String, String> by = Map.of();

  /** Looks up who did what, once the run is read. */
  public void load() {
    PayoutView run = page.getRun();
    if (run != null) {
      by =
          names.of(
              Stream.concat(
                      Stream.of(run.preparedBy()),
                      Stream.concat(
                          run.decidedBy().stream(),
                          run.handedOut().map(PayoutView.HandedOut::by).stream()))
                  .toList());
    }
  }

  private PayoutView run() {
    return Objects.requireNonNull(page.getRun());
  }

  public String getTitle() {
    return Texts.say("payout.run", run().number());
  }

  public String getFund() {
    return funds.name(run().fund());
  }

  public String getState() {
    return PayoutsPage.state(run());
  }

  public String getTone() {
    return PayoutsPage.tone(run());
  }

  public String getPayOn() {
    return Dates.weekday(run().payOn());
  }

  public String getTotal() {
    return Texts.say("payout.total", PledgeAmount.shown(run().totalPence()), run().payments());
  }

  public String getPrepared() {
    return Texts.say("payout.by-at", name(run().preparedBy()), Dates.moment(run().preparedAt()));
  }

  /** What the fund lacks while the run waits, as a sentence; empty when it has the money. */
  public String getLacking() {
    return run().state() == PayoutState.PREPARED
        ? funds.lacking(run().fund(), run().totalPence())
        : "";
  }

  /** Who approved or rejected it; empty while nobody did. */
  public String getDecided() {
    String key =
        run().state() == PayoutState.REJECTED ? "payout.rejected-by" : "payout.approved-by";
    return run().decidedBy().map(this::name).map(who -> Texts.say(key, who)).orElse("");
  }

  /** How and by whom it was handed out; empty while it was not. */
  public String getHandedOut() {
    return run()
        .handedOut()
        .map(
            out ->
                Texts.say(
                    "payout.handed-out-as",
                    Texts.get("payout.format." + out.format()),
                    name(out.by()),
                    Dates.moment(out.at())))
        .orElse("");
  }

  /** The hash in pieces of eight, to be compared by eye. */
  public String getHash() {
    return run().sha256().replaceAll("(.{" + PIECE + "})(?=.)", "$1 ");
  }

  private String name(String label) {
    return by.getOrDefault(label, "");
  }
}
