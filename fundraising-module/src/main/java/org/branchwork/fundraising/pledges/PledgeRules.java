package org.branchwork.fundraising.pledges;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.branchwork.fundraising.api.FundraisingRuleBroken;
import org.branchwork.fundraising.api.pledges.MakePledge;
import org.branchwork.fundraising.api.pledges.PledgeKind;
import org.jspecify.annotations.Nullable;

/** What a pledge may say. A refusal names every field at fault, in the order of the form. */
final class PledgeRules {

  static final long LEAST_PENCE = 100;
  static final long MOST_PENCE = 100_000_000;

  private static final int NAME_MAX = 200;
  private static final int EMAIL_MAX = 254;
  private static final int TELEPHONE_MAX = 50;
  private static final int MINUTE_MAX = 40;
  private static final int MESSAGE_MAX = 500;
  private static final int FEWEST_DIGITS = 6;

  /** A meeting that long ago is a slip of the pen in the year. */
  private static final int MEETING_YEARS = 2;

  private static final Pattern EMAIL =
      Pattern.compile("[^\\s@<>()\\[\\],;:\"\\\\]+@[^\\s@<>()\\[\\],;:\"\\\\]+");

  private final List<String> broken = new ArrayList<>();

  private PledgeRules() {}

  /**
   * The pledge as it will be kept.
   *
   * @throws FundraisingRuleBroken with the key of every rule that it breaks
   */
  static MakePledge checked(MakePledge typed, LocalDate today) {
    if (typed.formKey().length() < 16 || typed.formKey().length() > 64) {
      throw new IllegalArgumentException("a form key has 16 to 64 characters");
    }
    MakePledge clean =
        new MakePledge(
            typed.formKey(),
            typed.appeal(),
            typed.kind(),
            typed.amountPence(),
            typed.recurrence(),
            TypedText.line(typed.name()),
            TypedText.line(typed.email()),
            TypedText.line(typed.telephone()),
            typed.publicName(),
            typed.meetingOn(),
            TypedText.line(typed.minuteNumber()),
            TypedText.text(typed.message()),
            typed.onWall());
    PledgeRules rules = new PledgeRules();
    rules.check(clean, today);
    if (!rules.broken.isEmpty()) {
      throw new FundraisingRuleBroken(rules.broken);
    }
    return clean;
  }

  private void check(MakePledge pledge, LocalDate today) {
    boolean person = pledge.kind() == PledgeKind.PERSON;
    long pence = pledge.amountPence();
    require(pence >= LEAST_PENCE && pence <= MOST_PENCE, "pledge.amount.malformed");
    if (pledge.name() == null) {
      require(person, "pledge.name.missing");
      require(!person || !pledge.publicName(), "pledge.name.to-be-named");
    }
    require(TypedText.fits(pledge.name(), NAME_MAX), "pledge.name.malformed");
    require(isEmail(pledge.email()), "pledge.email.malformed");
    require(isTelephone(pledge.telephone()), "pledge.telephone.malformed");
    meeting(pledge, person, today);
    require(TypedText.fits(pledge.message(), MESSAGE_MAX), "pledge.message.malformed");
    require(!pledge.onWall() || pledge.message() != null, "pledge.message.missing");
  }

  private void meeting(MakePledge pledge, boolean person, LocalDate today) {
    LocalDate on = pledge.meetingOn();
    boolean told = on != null || pledge.minuteNumber() != null;
    if (person) {
      require(!told, "pledge.meeting.person");
      return;
    }
    require(on != null || pledge.minuteNumber() == null, "pledge.meeting.missing");
    if (on != null) {
      require(
          !on.isAfter(today) && !on.isBefore(today.minusYears(MEETING_YEARS)),
          "pledge.meeting.malformed");
    }
    require(TypedText.fits(pledge.minuteNumber(), MINUTE_MAX), "pledge.minute.malformed");
  }

  private static boolean isEmail(@Nullable String email) {
    return email == null || email.length() <= EMAIL_MAX && EMAIL.matcher(email).matches();
  }

  private static boolean isTelephone(@Nullable String telephone) {
    return telephone == null
        || TypedText.fits(telephone, TELEPHONE_MAX)
            && telephone.chars().filter(Character::isDigit).count() >= FEWEST_DIGITS;
  }

  private void require(boolean holds, String key) {
    if (!holds) {
      broken.add(key);
    }
  }
}
