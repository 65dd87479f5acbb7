package org.branchwork.fundraising.api.yearend;

/**
 * All that an auditor needs to try the books without the portal.
 *
 * @param name of the file, such as {@code books-2026-01-01-2026-12-31.zip}
 * @param zip the file; its last 64 bytes are the SHA-256, in hexadecimal, of all before them
 */
public record AuditorsPack(String name, byte[] zip) {

  /** The bytes are copied. */
  public AuditorsPack {
    zip = zip.clone();
  }

  @Override
  public byte[] zip() {
    return zip.clone();
  }
}
