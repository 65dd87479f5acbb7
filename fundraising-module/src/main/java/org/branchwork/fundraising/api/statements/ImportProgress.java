package org.branchwork.fundraising.api.statements;

/**
 * How far the portal is with a file that was left to it.
 *
 * @param done how many lines are done with in this stage; none while it is read
 * @param total of how many lines
 */
public record ImportProgress(String name, ImportStage stage, int done, int total) {}
