package org.branchwork.web.platform.mail.reading;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The files within a {@code winmail.dat} (Microsoft's TNEF), read as far as it is well-formed.
 * Apache POI reads it too, with eight megabytes of library; this is what is needed of it.
 */
final class Winmail {
  private static final int SIGNATURE = 0x223E9F78;
  private static final int NEW_FILE = 0x00069002;
  private static final int TITLE = 0x00018010;
  private static final int CONTENT = 0x0006800F;
  private static final int PROPERTIES = 0x00069005;
  private static final int HEAD = 6;
  private static final int CHECKSUM = 2;
  private static final int MOST_BYTES = 16 * 1024 * 1024;
  private static final int MOST_FILES = 500;

  private final ByteBuffer bytes;
  private final List<ReadAttachment> files = new ArrayList<>();
  private @Nullable String name;
  private @Nullable RawBytes content;

  private Winmail(byte[] all) {
    this.bytes = ByteBuffer.wrap(all).order(ByteOrder.LITTLE_ENDIAN);
  }

  static boolean is(MailPart part) {
    return part.type().endsWith("ms-tnef") || "winmail.dat".equalsIgnoreCase(part.name());
  }

  /** The files in their order; none where the part is something else, or longer than is opened. */
  static List<ReadAttachment> filesIn(MailPart part) {
    var all = Decoding.all(part.content(), MOST_BYTES);
    if (all.length < HEAD || all.length >= MOST_BYTES) return List.of();
    return new Winmail(all).read();
  }

  private List<ReadAttachment> read() {
    if (bytes.getInt() != SIGNATURE) return List.of();
    bytes.position(HEAD);
    while (bytes.remaining() > 9 && files.size() < MOST_FILES) {
      bytes.get();
      int tag = bytes.getInt();
      int length = bytes.getInt();
      if (length < 0 || length > bytes.remaining()) break;
      take(tag, bytes.position(), length);
      bytes.position(Math.min(bytes.limit(), bytes.position() + length + CHECKSUM));
    }
    finish();
    return files;
  }

  private void take(int tag, int at, int length) {
    switch (tag) {
      case NEW_FILE -> finish();
      case TITLE -> name = text(at, length);
      case CONTENT -> content = new RawBytes(bytes.array(), at, at + length);
      case PROPERTIES -> {
        var longName = WinmailProperties.longName(bytes, at, length);
        if (longName != null) name = longName;
      }
      default -> {}
    }
  }

  private void finish() {
    if (content != null) {
      files.add(
          new ReadAttachment(FileNames.plain(name), "application/octet-stream", content::open));
    }
    name = null;
    content = null;
  }

  private String text(int at, int length) {
    var copy = new byte[length];
    bytes.get(at, copy);
    return Charsets.text(copy, null).replaceFirst("(?s)\0.*", "");
  }
}
