/**
 * The days that must not be missed. The law stands in {@code time_limit_rule}, with source and the
 * day somebody last looked; the order in which its rules apply stands in {@code TribunalTimeLimit},
 * a function of the law and the question and of nothing else.
 */
package org.branchwork.casework.deadlines;
