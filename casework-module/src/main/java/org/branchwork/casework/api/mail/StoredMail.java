package org.branchwork.casework.api.mail;

/**
 * A stored message, to be read.
 *
 * @param whole whether the bytes are all of it
 */
public record StoredMail(long id, boolean whole, byte[] bytes) {}
