package org.branchwork.fundraising.api.matching;

import org.jspecify.annotations.Nullable;

/**
 * Whose money came from a payer before, by a person's decision: by a match that the treasurer made
 * or accepted. A payer may be known for several donors.
 *
 * @param account sort code and account number it came from; {@code null} when the bank did not tell
 * @param name the payer's name at the bank
 * @param donor the donor's key, as in {@link PledgeToMatch}
 */
public record KnownPayer(@Nullable String account, String name, String donor) {}
