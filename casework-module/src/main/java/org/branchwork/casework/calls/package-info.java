/** Ringing members back: attempts, what came of them, and when to try again. */
package org.branchwork.casework.calls;
