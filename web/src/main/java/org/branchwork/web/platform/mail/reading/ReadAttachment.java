package org.branchwork.web.platform.mail.reading;

import java.io.InputStream;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A file that came with a message; its bytes are decoded when they are asked for. */
public final class ReadAttachment {
  private final @Nullable String name;
  private final String type;
  private final long bytes;
  private final Supplier<InputStream> content;

  ReadAttachment(@Nullable String name, String type, Supplier<InputStream> content) {
    this.name = name;
    this.type = type;
    this.content = content;
    this.bytes = Decoding.length(content.get());
  }

  /** The name without any directory, or null where the sender gave none; it may occur twice. */
  public @Nullable String name() {
    return name;
  }

  /** What the sender calls its type, in small letters; nobody has looked at the bytes. */
  public String type() {
    return type;
  }

  /** How many bytes it has, decoded. */
  public long bytes() {
    return bytes;
  }

  /** Its bytes, decoded as they are read. */
  public InputStream open() {
    return content.get();
  }
}
