package org.branchwork.web.platform.mail.reading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A file that came with a message; the bytes of a large one are decoded when they are asked for.
 */
public final class ReadAttachment {
  /** What is no larger is decoded once and kept: most files are, and all are looked at. */
  static final int MOST_KEPT = 1024 * 1024;

  private final @Nullable String name;
  private final String type;
  private final long bytes;
  private final Supplier<InputStream> content;
  private final byte @Nullable [] kept;

  ReadAttachment(@Nullable String name, String type, Supplier<InputStream> content) {
    this.name = name;
    this.type = type;
    this.content = content;
    this.kept = small(content.get());
    this.bytes = kept == null ? Decoding.length(content.get()) : kept.length;
  }

  private static byte @Nullable [] small(InputStream content) {
    try (content) {
      byte[] bytes = content.readNBytes(MOST_KEPT + 1);
      return bytes.length > MOST_KEPT ? null : bytes;
    } catch (IOException | RuntimeException malformed) {
      return null;
    }
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

  /** Its bytes, decoded. */
  public InputStream open() {
    return kept == null ? content.get() : new ByteArrayInputStream(kept);
  }
}
