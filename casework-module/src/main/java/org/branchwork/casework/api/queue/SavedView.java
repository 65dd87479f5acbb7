package org.branchwork.casework.api.queue;

/**
 * A list with its filters under a name of its owner's.
 *
 * @param name 1 to 40 characters
 * @param query what follows {@code /portal/cases?} in its address
 */
public record SavedView(String name, String query) {}
