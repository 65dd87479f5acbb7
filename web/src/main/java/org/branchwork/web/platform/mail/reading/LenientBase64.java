package org.branchwork.web.platform.mail.reading;

import java.io.IOException;
import java.io.InputStream;

/**
 * Base64 as it arrives: what does not belong is skipped, what is cut off gives what can be made of
 * it, and several pieces one after the other are one.
 */
final class LenientBase64 extends InputStream {
  private static final int[] VALUES = values();

  private final InputStream letters;
  private final byte[] chunk = new byte[8192];
  private int at;
  private int end;
  private int bits;
  private int held;

  LenientBase64(InputStream letters) {
    this.letters = letters;
  }

  @Override
  public int read() throws IOException {
    while (held < 8) {
      int letter = next();
      if (letter < 0) return -1;
      if (letter == '=') {
        held = 0;
        continue;
      }
      int value = letter < VALUES.length ? VALUES[letter] : -1;
      if (value < 0) continue;
      bits = (bits << 6 | value) & 0xFFFF;
      held += 6;
    }
    held -= 8;
    return bits >> held & 0xFF;
  }

  private int next() throws IOException {
    if (at == end) {
      at = 0;
      end = Math.max(0, letters.read(chunk, 0, chunk.length));
      if (end == 0) return -1;
    }
    return chunk[at++] & 0xFF;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    int count = 0;
    for (int next; count < length && (next = read()) >= 0; count++) {
      into[offset + count] = (byte) next;
    }
    return count == 0 && length > 0 ? -1 : count;
  }

  @Override
  public void close() throws IOException {
    letters.close();
  }

  private static int[] values() {
    var alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    var values = new int[128];
    java.util.Arrays.fill(values, -1);
    for (int i = 0; i < alphabet.length(); i++) values[alphabet.charAt(i)] = i;
    return values;
  }
}
