package org.branchwork.casework.api.employers;

/**
 * A mail domain whose mail an employer can read.
 *
 * @param domain in small letters and ASCII, such as {@code northgate.example}; what lies below it
 *     counts too
 * @param employer whose it is, in words
 */
public record EmployerDomain(String domain, String employer) {}
