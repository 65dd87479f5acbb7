/**
 * Ringing members back: attempts, what came of them, and when to try again.
 *
 * <p>To have spoken is an answer as a reply is: the member waits no longer. An attempt in vain is
 * none; after three since either side said a word the case is among the unreached.
 */
package org.branchwork.casework.calls;
