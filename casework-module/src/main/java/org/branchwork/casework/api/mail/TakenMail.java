package org.branchwork.casework.api.mail;

/**
 * A stored message that was taken to be read.
 *
 * @param attempt how many times it was taken, this time among them
 */
public record TakenMail(StoredMail mail, int attempt) {}
