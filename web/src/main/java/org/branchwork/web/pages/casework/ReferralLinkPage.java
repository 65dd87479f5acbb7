package org.branchwork.web.pages.casework;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.Optional;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.referrals.ReferralDesk;
import org.branchwork.web.pages.shared.Dates;
import org.branchwork.web.pages.shared.Texts;
import org.branchwork.web.platform.access.CurrentRoute;
import org.jspecify.annotations.Nullable;

/**
 * Where whoever a case was referred to fetches the papers. The page says nothing of the case; one
 * answer for every link that opens nothing, whatever the reason.
 */
@Named
@RequestScoped
public class ReferralLinkPage {

  @Inject PostedForm posted;
  @Inject CurrentRoute route;
  @Inject ReferralDesk desk;

  private @Nullable Instant goodUntil;

  /** A page with buttons as long as the link is good; only their post hands out the papers. */
  public void open() {
    String token = route.part("token");
    if (posted.isPost()) {
      Optional<byte[]> zip = desk.take(token, Caller.visitor());
      if (zip.isPresent()) {
        ReferralFiles.hand(zip.get(), posted.text("do"), Texts.get("referral.file-name"));
      }
    } else {
      goodUntil = desk.goodUntil(token, Caller.visitor()).orElse(null);
    }
  }

  public boolean isGood() {
    return goodUntil != null;
  }

  public String getGoodUntil() {
    return Texts.say("referral.link-until", Dates.moment(goodUntil));
  }
}
