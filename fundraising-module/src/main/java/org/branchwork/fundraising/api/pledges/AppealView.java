package org.branchwork.fundraising.api.pledges;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.branchwork.fundraising.api.BankAccount;
import org.jspecify.annotations.Nullable;

/**
 * An appeal.
 *
 * @param slug its name in an address
 * @param text what it is for: plain text, paragraphs parted by an empty line
 * @param goalPence how much is wanted; empty when no goal was set
 * @param closesOn the last day on which pledges are taken, in London; {@code null}: not known yet
 * @param published whether the public sees it
 * @param takesPledges whether the public can pledge today
 * @param version for {@link AppealDesk#change}
 * @param account the account to pay into; empty while the fund has none, or its seal does not hold.
 *     Whoever shows it asks {@link org.branchwork.fundraising.api.accounts.AccountCheck} first
 * @param totals the public figures
 */
public record AppealView(
    UUID appeal,
    String slug,
    UUID fund,
    String fundName,
    String title,
    String text,
    OptionalLong goalPence,
    LocalDate opensOn,
    @Nullable LocalDate closesOn,
    boolean published,
    boolean takesPledges,
    int version,
    Optional<BankAccount> account,
    PublicTotals totals) {}
