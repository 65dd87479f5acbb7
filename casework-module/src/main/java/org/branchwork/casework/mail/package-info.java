/**
 * Mail to the branch, from its bytes to its case. A message is stored whole before anything reads
 * it; what is read of it is filed in one transaction with its state, so that a stop at any point
 * leaves it waiting or filed and never lost or filed twice. To which case it belongs is said by
 * {@code MailRoute}; only the words of somebody known in a case are added to it, and whether they
 * may be about something new is said by {@code Joining}. The same message in two mailboxes is one,
 * by {@code MailIdentity}.
 *
 * <p>What a program sends is recorded, answers nothing and opens nothing again. Mail to a sealed
 * case is encrypted with its filing; until then it lies as it came.
 */
package org.branchwork.casework.mail;
