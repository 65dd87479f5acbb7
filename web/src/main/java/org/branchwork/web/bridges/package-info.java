/**
 * What follows in one place from what happened in another that knows nothing of it. A bridge
 * translates and decides nothing: one class for each effect, named {@code <Effect>From<Cause>}.
 */
package org.branchwork.web.bridges;
