package org.branchwork.casework.api;

import java.time.Instant;

/** One of a person's own enquiries, with the key that opens it. */
public record MyEnquiry(String reference, String key, Stage stage, Instant receivedAt) {}
