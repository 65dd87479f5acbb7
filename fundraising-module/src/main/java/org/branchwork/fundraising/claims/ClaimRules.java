package org.branchwork.fundraising.claims;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.branchwork.fundraising.api.BankAccount;
import org.branchwork.fundraising.api.FundraisingRuleBroken;
import org.branchwork.fundraising.api.accounts.CheckedAccount.Result;
import org.branchwork.fundraising.api.claims.ClaimKind;
import org.branchwork.fundraising.api.claims.ClaimableDay;
import org.branchwork.fundraising.api.claims.ClaimedDay;
import org.branchwork.fundraising.api.claims.MakeClaim;
import org.branchwork.fundraising.api.claims.MakeClaim.Claimant;
import org.branchwork.fundraising.api.claims.MakeClaim.Hardship;
import org.jspecify.annotations.Nullable;

/** What a claim may say. A refusal names every field at fault, in the order of the form. */
final class ClaimRules {

  static final int MOST_DAYS = 100;
  static final long LEAST_PENCE = 100;
  static final long MOST_PENCE = 1_000_000;
  static final int WORDS_MAX = 5_000;
  static final int MOST_FILES = 5;
  static final long MOST_BYTES = 20L * 1024 * 1024;

  private static final int MINUTES = 24 * 60;
  private static final int NUMBER_MAX = 40;
  private static final int NAME_MAX = 200;
  private static final int EMAIL_MAX = 254;
  private static final int TELEPHONE_MAX = 50;
  private static final int FEWEST_DIGITS = 6;
  private static final Pattern EMAIL =
      Pattern.compile("[^\\s@<>()\\[\\],;:\"\\\\]+@[^\\s@<>()\\[\\],;:\"\\\\]+");
  private static final Map<String, String> ACCOUNT_FIELDS =
      Map.of(
          "account.name.malformed", "claim.account-name.malformed",
          "account.sort-code.malformed", "claim.sort-code.malformed",
          "account.number.malformed", "claim.account-number.malformed");

  private final List<String> broken = new ArrayList<>();

  private ClaimRules() {}

  /**
   * The claim as it will be kept.
   *
   * @param listed the days that may be claimed
   * @param modulus what the rules of the banks say of an account
   * @throws FundraisingRuleBroken with the key of every rule that it breaks
   */
  static CheckedClaim checked(
      MakeClaim typed, List<ClaimableDay> listed, Function<BankAccount, Result> modulus) {
    if (typed.formKey().length() < 16 || typed.formKey().length() > 64) {
      throw new IllegalArgumentException("a form key has 16 to 64 characters");
    }
    ClaimRules rules = new ClaimRules();
    ClaimKind kind = typed.kind();
    rules.require(kind != null, "claim.kind.missing");
    boolean strikePay = kind == ClaimKind.STRIKE_PAY;
    List<ClaimedDay> days = strikePay ? typed.days() : List.of();
    Hardship hardship = kind == ClaimKind.HARDSHIP ? clean(typed.hardship()) : Hardship.NONE;
    if (strikePay) {
      rules.days(days, listed);
    } else if (kind == ClaimKind.HARDSHIP) {
      rules.hardship(hardship);
    }
    Claimant claimant = clean(typed.claimant());
    rules.claimant(claimant);
    BankAccount account = rules.account(typed);
    Result result = account == null ? Result.FAILS : modulus.apply(account);
    rules.require(account == null || result != Result.FAILS, "claim.account-number.impossible");
    if (kind == null || account == null || !rules.broken.isEmpty()) {
      throw new FundraisingRuleBroken(rules.broken);
    }
    return new CheckedClaim(typed.formKey(), kind, days, hardship, claimant, account, result);
  }

  private void days(List<ClaimedDay> days, List<ClaimableDay> listed) {
    require(!days.isEmpty(), "claim.days.missing");
    require(days.size() <= MOST_DAYS, "claim.days.many");
    Map<UUID, ClaimableDay> known =
        listed.stream().collect(Collectors.toMap(ClaimableDay::strikeDay, day -> day));
    List<ClaimableDay> found = days.stream().flatMap(day -> knownOf(known, day).stream()).toList();
    require(found.size() == days.size(), "claim.days.unknown");
    require(
        days.stream()
            .allMatch(day -> knownOf(known, day).stream().allMatch(on -> shareFits(day, on))),
        "claim.days.share");
    Set<LocalDate> dates = new HashSet<>();
    require(found.stream().allMatch(day -> dates.add(day.on())), "claim.days.twice");
  }

  private static List<ClaimableDay> knownOf(Map<UUID, ClaimableDay> known, ClaimedDay day) {
    ClaimableDay on = known.get(day.strikeDay());
    return on == null ? List.of() : List.of(on);
  }

  private static boolean shareFits(ClaimedDay day, ClaimableDay on) {
    return day.of() >= 1
        && day.of() <= MINUTES
        && day.part() >= 1
        && day.part() <= day.of()
        && (long) day.part() * on.of() <= (long) on.part() * day.of();
  }

  private void hardship(Hardship told) {
    require(told.reason() != null, "claim.reason.missing");
    require(
        told.askedPence() >= LEAST_PENCE && told.askedPence() <= MOST_PENCE,
        "claim.asked.malformed");
    require(told.words() != null || !told.files().isEmpty(), "claim.words.missing");
    require(ClaimText.fits(told.words(), WORDS_MAX), "claim.words.malformed");
    long bytes = told.files().stream().mapToLong(file -> file.bytes().length).sum();
    require(told.files().size() <= MOST_FILES && bytes <= MOST_BYTES, "claim.files.malformed");
  }

  private void claimant(Claimant who) {
    String number = who.memberNumber();
    require(
        number != null && ClaimText.fits(number, NUMBER_MAX) && number.matches(".*[0-9A-Za-z].*"),
        "claim.member.missing");
    require(who.name() != null, "claim.name.missing");
    require(ClaimText.fits(who.name(), NAME_MAX), "claim.name.malformed");
    require(who.email() != null || who.telephone() != null, "claim.email.missing");
    require(isEmail(who.email()), "claim.email.malformed");
    require(isTelephone(who.telephone()), "claim.telephone.malformed");
  }

  private @Nullable BankAccount account(MakeClaim typed) {
    try {
      return new BankAccount(
          blankForNone(typed.accountName()),
          blankForNone(typed.sortCode()),
          blankForNone(typed.accountNumber()));
    } catch (FundraisingRuleBroken malformed) {
      malformed.keys().forEach(key -> broken.add(ACCOUNT_FIELDS.getOrDefault(key, key)));
      return null;
    }
  }

  private static String blankForNone(@Nullable String typed) {
    String line = ClaimText.line(typed);
    return line == null ? "" : line;
  }

  private static Hardship clean(Hardship typed) {
    return new Hardship(
        typed.reason(), typed.askedPence(), ClaimText.words(typed.words()), typed.files());
  }

  private static Claimant clean(Claimant typed) {
    return new Claimant(
        ClaimText.line(typed.memberNumber()),
        ClaimText.line(typed.name()),
        ClaimText.line(typed.email()),
        ClaimText.line(typed.telephone()));
  }

  private static boolean isEmail(@Nullable String email) {
    return email == null || email.length() <= EMAIL_MAX && EMAIL.matcher(email).matches();
  }

  private static boolean isTelephone(@Nullable String telephone) {
    return telephone == null
        || ClaimText.fits(telephone, TELEPHONE_MAX)
            && telephone.chars().filter(Character::isDigit).count() >= FEWEST_DIGITS;
  }

  private void require(boolean holds, String key) {
    if (!holds) {
      broken.add(key);
    }
  }
}
