/**
 * The days that must not be missed. The law stands in {@code time_limit_rule}, with source and the
 * day somebody last looked; the order in which its rules apply stands in {@code TribunalTimeLimit},
 * a function of the law and the question and of nothing else.
 *
 * <p>Every case has a time limit from its first moment: provisional, the shortest that can apply,
 * until somebody enters the facts. A limit is never rewritten: it ends, with a note, or another
 * replaces it. 28, 14, 7, 3 and 1 days before its safe day it raises an alarm; unacknowledged for a
 * working day of the branch's nation it goes to the officers. From 28 days before, a limit is
 * withdrawn or moved later by two people, no case is closed over it, and none goes to another
 * caseworker but by two.
 */
package org.branchwork.casework.deadlines;
