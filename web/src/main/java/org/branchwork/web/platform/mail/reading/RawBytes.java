package org.branchwork.web.platform.mail.reading;

import jakarta.mail.util.SharedByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** A stretch of a message, without a copy of its bytes. */
record RawBytes(byte[] all, int from, int to) {

  static RawBytes of(byte[] all) {
    return new RawBytes(all, 0, all.length);
  }

  int length() {
    return to - from;
  }

  boolean isEmpty() {
    return from >= to;
  }

  byte at(int index) {
    return all[index];
  }

  RawBytes between(int newFrom, int newTo) {
    return new RawBytes(all, newFrom, Math.max(newFrom, newTo));
  }

  RawBytes first(int most) {
    return between(from, Math.min(to, from + most));
  }

  /** Where the line that begins there ends, before its line break; the end if it has none. */
  int endOfLine(int start) {
    int end = start;
    while (end < to && all[end] != '\n' && all[end] != '\r') end++;
    return end;
  }

  /** Where the line after the one that ends there begins. */
  int nextLine(int end) {
    if (end + 1 < to && all[end] == '\r' && all[end + 1] == '\n') return end + 2;
    return Math.min(to, end + 1);
  }

  boolean startsWith(byte[] prefix, int at) {
    if (to - at < prefix.length) return false;
    for (int i = 0; i < prefix.length; i++) {
      if (all[at + i] != prefix[i]) return false;
    }
    return true;
  }

  /** Byte for byte as characters. */
  String characters(int start, int end) {
    return new String(all, start, end - start, StandardCharsets.ISO_8859_1);
  }

  InputStream open() {
    return new SharedByteArrayInputStream(all, from, length());
  }
}
