/**
 * Referral to the regional office or to a solicitor: the member's consent, the papers as they were
 * made, the link by which they are fetched, and the answer by its day. The link is a key made from
 * the referral's id; the database hands out papers to whoever holds it by {@code take_referral}
 * alone.
 */
package org.branchwork.casework.referrals;
