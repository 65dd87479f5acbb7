package org.branchwork.casework.api.privacy;

/**
 * Port: wraps the keys of sealed cases with a key that lies outside the database. Whoever has the
 * database alone has wrapped keys and ciphertexts, and can read neither.
 */
public interface CaseKeys {

  /**
   * Wraps a key.
   *
   * @param key 32 bytes
   * @param place what the wrapped key belongs to; unwrapping for any other place fails
   */
  byte[] wrap(byte[] key, String place);

  /**
   * The key that was wrapped for this place.
   *
   * @throws IllegalStateException when it was wrapped for another place or by another secret
   */
  byte[] unwrap(byte[] wrapped, String place);
}
