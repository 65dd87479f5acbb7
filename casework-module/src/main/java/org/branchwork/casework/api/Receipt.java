package org.branchwork.casework.api;

/**
 * The answer to an enquiry that is on disk.
 *
 * @param reference {@code EQ-XXXX-XXXX}, for life
 * @param key what opens {@code /enquiry/{reference}?key=}; shown to the sender alone, never logged
 */
public record Receipt(String reference, String key) {}
