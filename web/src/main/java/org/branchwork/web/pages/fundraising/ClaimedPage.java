package org.branchwork.web.pages.fundraising;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.claims.ClaimReference;
import org.branchwork.fundraising.api.claims.ClaimSearch;
import org.branchwork.fundraising.api.claims.ClaimState;
import org.branchwork.fundraising.api.claims.ClaimView;
import org.branchwork.web.pages.shared.Dates;
import org.branchwork.web.pages.shared.FormRequest;
import org.branchwork.web.pages.shared.Texts;
import org.branchwork.web.platform.settings.PortalSettings;
import org.jspecify.annotations.Nullable;

/** A claim as its claimant follows it, by reference and key. */
@Named
@RequestScoped
public class ClaimedPage {

  @Inject ClaimSearch claims;
  @Inject FormRequest request;
  @Inject PortalSettings settings;

  private @Nullable ClaimView claim;
  private String key = "";

  /** A claimed day, and whether it was accepted. */
  public record Day(String day, String share, String decided) {}

  /** Answers a GET; a wrong key and a missing claim are the same. */
  public void load() {
    key = request.value("key");
    String reference = request.inPath("reference");
    if (ClaimReference.parse(reference).isPresent()) {
      claim = claims.claim(reference, key, Caller.visitor());
    }
  }

  private ClaimView claim() {
    return Objects.requireNonNull(claim);
  }

  /** Whether the reference in the address checks; without that there is no claim to look for. */
  public boolean isRead() {
    return claim != null;
  }

  public boolean isJustMade() {
    return isRead() && request.fields().containsKey("made");
  }

  public String getReference() {
    return claim().reference();
  }

  public String getKind() {
    return Texts.get(Texts.key("claim.kind.", claim().kind()));
  }

  public String getState() {
    return Texts.get(Texts.key("claimed.state.", claim().state()));
  }

  /** What comes next, or why not. */
  public String getStanding() {
    return Texts.get(Texts.key("claimed.standing.", claim().state()));
  }

  /** How its state looks. */
  public String getTone() {
    return tone(claim().state());
  }

  static String tone(ClaimState state) {
    return switch (state) {
      case ACCEPTED, PAID -> "tag ok";
      case REFUSED -> "tag warn";
      case RECEIVED -> "tag";
    };
  }

  public String getClaimedOn() {
    return Dates.moment(claim().claimedAt());
  }

  public List<Day> getDays() {
    return claim().days().stream()
        .map(
            day ->
                new Day(
                    Dates.weekday(day.on()),
                    ClaimDayChoice.words(day.part(), day.of()),
                    decided(day.accepted())))
        .toList();
  }

  static String decided(@Nullable Boolean accepted) {
    return accepted == null ? "" : Texts.get(accepted ? "claim.day-accepted" : "claim.day-refused");
  }

  /** What the help is for; {@code null} for strike pay. */
  public @Nullable String getReason() {
    return claim().reason() == null
        ? null
        : Texts.get(Texts.key("claim.reason.", Objects.requireNonNull(claim().reason())));
  }

  public @Nullable String getAsked() {
    return claim().askedPence().isPresent()
        ? PledgeAmount.shown(claim().askedPence().getAsLong())
        : null;
  }

  public @Nullable String getWords() {
    return claim().words();
  }

  public List<String> getFiles() {
    return claim().files();
  }

  public String getAccount() {
    return Texts.say("claimed.account-ending", claim().accountEnding());
  }

  /** Why it was refused, or {@code null}. */
  public @Nullable String getRefusal() {
    return claim().refusal();
  }

  /** The private link, whole, to be kept. */
  public String getPrivateLink() {
    return settings.publicUrl() + ClaimRequest.PATH + "/" + getReference() + "?key=" + key;
  }
}
