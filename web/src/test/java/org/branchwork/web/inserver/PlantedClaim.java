package org.branchwork.web.inserver;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.claims.ClaimDesk;
import org.branchwork.fundraising.api.claims.ClaimFile;
import org.branchwork.fundraising.api.claims.ClaimKind;
import org.branchwork.fundraising.api.claims.ClaimReceipt;
import org.branchwork.fundraising.api.claims.MakeClaim;
import org.branchwork.fundraising.api.payouts.ReasonClass;

/** A hardship claim, each part of it with a word of its own. */
@ApplicationScoped
public class PlantedClaim {

  @Inject ClaimDesk claims;

  private ClaimReceipt receipt;

  /** The reference of the claim. */
  public synchronized String reference() {
    if (receipt == null) {
      byte[] file = "quokkaevidence".getBytes(StandardCharsets.UTF_8);
      receipt =
          claims.make(
              new MakeClaim(
                  UUID.randomUUID().toString(),
                  ClaimKind.HARDSHIP,
                  List.of(),
                  new MakeClaim.Hardship(
                      ReasonClass.HEALTH,
                      12_000,
                      "quokkahardship",
                      List.of(new ClaimFile("quokkabill.txt", "text/plain", file))),
                  new MakeClaim.Claimant(
                      "QUOKKA-1", "Quokka Claimant", "quokka.claimant@example.org", null),
                  "Quokka Accountname",
                  "089999",
                  "66374958"),
              Caller.visitor());
    }
    return receipt.reference();
  }
}
