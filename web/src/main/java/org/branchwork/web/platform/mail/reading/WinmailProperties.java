package org.branchwork.web.platform.mail.reading;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The list of properties of a file within a {@code winmail.dat}: only its long name is wanted. */
final class WinmailProperties {
  private static final int LONG_NAME = 0x3707;
  private static final int NAMED = 0x8000;
  private static final int MANY = 0x1000;
  private static final int BYTES_TEXT = 0x001E;
  private static final int WIDE_TEXT = 0x001F;
  private static final int MOST = 1000;

  private final ByteBuffer list;

  private WinmailProperties(ByteBuffer list) {
    this.list = list;
  }

  /** The name, or null where there is none or the list is broken before it. */
  static @Nullable String longName(ByteBuffer bytes, int at, int length) {
    var list = bytes.duplicate().position(at).limit(at + length).slice();
    try {
      return new WinmailProperties(list.order(ByteOrder.LITTLE_ENDIAN)).search();
    } catch (BufferUnderflowException | IllegalArgumentException broken) {
      return null;
    }
  }

  private @Nullable String search() {
    int count = Math.min(list.getInt(), MOST);
    for (int i = 0; i < count; i++) {
      int type = list.getShort() & 0xFFFF;
      int id = list.getShort() & 0xFFFF;
      if (id >= NAMED) skipName();
      var isText = type == BYTES_TEXT || type == WIDE_TEXT;
      if (id == LONG_NAME && isText) return text(type);
      skipValues(type);
    }
    return null;
  }

  private String text(int type) {
    list.getInt();
    var copy = new byte[checked(list.getInt())];
    list.get(copy);
    var text =
        type == WIDE_TEXT ? new String(copy, StandardCharsets.UTF_16LE) : Charsets.text(copy, null);
    return text.replaceFirst("(?s)\0.*", "");
  }

  private void skipName() {
    skip(16);
    if (list.getInt() == 0) skip(4);
    else skipPadded();
  }

  private void skipValues(int type) {
    var isMany = (type & MANY) != 0;
    int plain = type & ~MANY;
    var isVariable = plain == BYTES_TEXT || plain == WIDE_TEXT || plain == 0x0D || plain == 0x102;
    int count = isMany || isVariable ? list.getInt() : 1;
    for (int i = 0; i < count; i++) {
      if (isVariable) skipPadded();
      else skip(width(plain));
    }
  }

  private static int width(int type) {
    return switch (type) {
      case 0x05, 0x06, 0x07, 0x14, 0x40 -> 8;
      case 0x48 -> 16;
      default -> 4;
    };
  }

  private void skipPadded() {
    int length = checked(list.getInt());
    skip(length + 3 & ~3);
  }

  private void skip(int count) {
    list.position(list.position() + count);
  }

  private int checked(int length) {
    if (length < 0 || length > list.remaining()) throw new BufferUnderflowException();
    return length;
  }
}
