package org.branchwork.fundraising.claims;

import java.util.List;
import org.branchwork.fundraising.api.BankAccount;
import org.branchwork.fundraising.api.accounts.CheckedAccount.Result;
import org.branchwork.fundraising.api.claims.ClaimKind;
import org.branchwork.fundraising.api.claims.ClaimedDay;
import org.branchwork.fundraising.api.claims.MakeClaim;

/** A claim that breaks no rule, as it will be kept. */
record CheckedClaim(
    String formKey,
    ClaimKind kind,
    List<ClaimedDay> days,
    MakeClaim.Hardship hardship,
    MakeClaim.Claimant claimant,
    BankAccount account,
    Result modulus) {}
