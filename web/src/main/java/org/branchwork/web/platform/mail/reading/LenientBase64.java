package org.branchwork.web.platform.mail.reading;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Base64 as it arrives: what does not belong is skipped, what is cut off gives what can be made of
 * it, and several pieces one after the other are one.
 */
final class LenientBase64 extends InputStream {
  private static final int FOREIGN = -1;
  private static final int PADDING = -2;
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
    var one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    int count = 0;
    while (count < length && more()) {
      count += decode(into, offset + count, length - count);
    }
    return count == 0 && length > 0 ? -1 : count;
  }

  private boolean more() throws IOException {
    if (at == end) {
      at = 0;
      end = Math.max(0, letters.read(chunk, 0, chunk.length));
    }
    return end > 0;
  }

  /** Decodes letters of the chunk until it ends or {@code length} bytes are made. */
  private int decode(byte[] into, int offset, int length) {
    // every byte of every file comes through here: with fields it took about twice as long
    int next = at;
    int read = bits;
    int waiting = held;
    int count = 0;
    while (next < end && count < length) {
      int value = VALUES[chunk[next++] & 0xFF];
      if (value >= 0) {
        read = read << 6 | value;
        waiting += 6;
      } else if (value == PADDING) {
        waiting = 0;
      }
      if (waiting >= 8) {
        waiting -= 8;
        into[offset + count++] = (byte) (read >> waiting);
      }
    }
    at = next;
    bits = read;
    held = waiting;
    return count;
  }

  @Override
  public void close() throws IOException {
    letters.close();
  }

  private static int[] values() {
    var alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    var values = new int[256];
    Arrays.fill(values, FOREIGN);
    for (int i = 0; i < alphabet.length(); i++) values[alphabet.charAt(i)] = i;
    values['='] = PADDING;
    return values;
  }
}
