package org.branchwork.casework.api.mail;

/**
 * A stored message, to be read.
 *
 * @param whole whether the bytes are all of it
 * @param attempt how many times it was taken to be read, this time among them
 */
public record StoredMail(long id, boolean whole, int attempt, byte[] bytes) {}
