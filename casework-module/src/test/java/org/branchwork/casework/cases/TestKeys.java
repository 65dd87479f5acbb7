package org.branchwork.casework.cases;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.branchwork.casework.api.privacy.CaseKeys;

/** Stands in for the wrapping key: turns the bits of a key round and puts its place beside it. */
final class TestKeys implements CaseKeys {

  @Override
  public byte[] wrap(byte[] key, String place) {
    byte[] mark = place.getBytes(StandardCharsets.UTF_8);
    byte[] wrapped = Arrays.copyOf(turned(key), key.length + mark.length);
    System.arraycopy(mark, 0, wrapped, key.length, mark.length);
    return wrapped;
  }

  @Override
  public byte[] unwrap(byte[] wrapped, String place) {
    byte[] key = Arrays.copyOf(wrapped, CaseCipher.KEY_BYTES);
    byte[] mark = Arrays.copyOfRange(wrapped, key.length, wrapped.length);
    if (!place.equals(new String(mark, StandardCharsets.UTF_8))) {
      throw new IllegalStateException("wrapped for another place");
    }
    return turned(key);
  }

  private static byte[] turned(byte[] key) {
    byte[] turned = key.clone();
    for (int i = 0; i < turned.length; i++) {
      turned[i] ^= (byte) 0x5a;
    }
    return turned;
  }
}
