package org.branchwork.web.platform.trust;

import java.time.Instant;
import java.util.Map;

/**
 * One run of a proof, as its result file tells it.
 *
 * @param proof its name, as {@code deploy/bin/proof} takes it; {@code verify} for the tests
 * @param at when it began
 * @param passed whether what it wanted to show held
 * @param facts everything else in the file, in its order: counts, the seed, the revision
 */
public record ProofRun(String proof, Instant at, boolean passed, Map<String, String> facts) {}
