/**
 * The benchmarks behind {@code deploy/bin/bench}. Each starts the real jar on a directory of its
 * own, measures ratios within one run, and asserts that what was measured was right. Nothing of it
 * is in the portal.
 */
package org.branchwork.bench;
