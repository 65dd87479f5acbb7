package org.branchwork.web.platform.attachments;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.tika.config.TikaConfig;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.jspecify.annotations.Nullable;

/**
 * Where files come in: known types only, by content and not by name; the name's ending must say the
 * same; metadata of pictures is taken off. Detection only, no parser is ever run.
 */
@ApplicationScoped
public class AttachmentDoor {

  /** The largest file, in bytes. */
  public static final int LARGEST_FILE = 10 * 1024 * 1024;

  /** The most files of one message. */
  public static final int MOST_FILES = 10;

  /** The most bytes of all files of one message. */
  public static final int LARGEST_MESSAGE = 30 * 1024 * 1024;

  private static final int LONGEST_NAME = 120;

  /** What has no sign of a type: for want of one, the name would decide alone. */
  private static final String UNKNOWN = "application/octet-stream";

  /** What begins with one of these is that and nothing else: its name has nothing to add. */
  private static final Map<String, byte[]> SIGNED =
      Map.of(
          "application/pdf", HexFormat.of().parseHex("255044462d"),
          "image/jpeg", HexFormat.of().parseHex("ffd8ff"),
          "image/png", HexFormat.of().parseHex("89504e470d0a1a0a"));

  private static final String MAIL = "message/rfc822";
  private static final String CALENDAR = "text/calendar";
  private static final String WORD =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
  private static final String EXCEL =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  /** Media type to the endings it may have. */
  private static final Map<String, Set<String>> TYPES =
      Map.ofEntries(
          Map.entry("application/pdf", Set.of("pdf")),
          Map.entry("image/jpeg", Set.of("jpg", "jpeg")),
          Map.entry("image/png", Set.of("png")),
          Map.entry("text/plain", Set.of("txt")),
          Map.entry(CALENDAR, Set.of("ics")),
          Map.entry(WORD, Set.of("docx")),
          Map.entry(EXCEL, Set.of("xlsx")),
          Map.entry("application/vnd.oasis.opendocument.text", Set.of("odt")),
          Map.entry("application/msword", Set.of("doc")),
          Map.entry("application/rtf", Set.of("rtf")),
          Map.entry(MAIL, Set.of("eml")),
          Map.entry("audio/mpeg", Set.of("mp3")),
          Map.entry("audio/mp4", Set.of("m4a")),
          Map.entry("audio/opus", Set.of("opus", "ogg")),
          Map.entry("audio/vorbis", Set.of("ogg", "oga")),
          Map.entry("audio/amr", Set.of("amr")),
          Map.entry("audio/vnd.wave", Set.of("wav")));

  /** What a browser may offer to choose from. */
  public static final String ACCEPT =
      ".pdf,.jpg,.jpeg,.png,.txt,.docx,.xlsx,.odt,.doc,.rtf,.eml,.ics,.mp3,.m4a,.wav,.opus,.ogg,.oga,.amr";

  private final TikaConfig tika;

  public AttachmentDoor() throws TikaException, IOException {
    tika = new TikaConfig();
  }

  /** A file as it may be kept. */
  public record Accepted(String name, String type, byte[] bytes) {}

  /**
   * Takes a file in.
   *
   * @param sentName as the browser called it; a path before it is cut off
   * @throws AttachmentRefused with the key of the sentence that tells why
   */
  public Accepted accept(@Nullable String sentName, byte[] bytes) {
    String name = bareName(sentName);
    if (bytes.length == 0) {
      throw new AttachmentRefused("attachment.empty", name);
    }
    if (bytes.length > LARGEST_FILE) {
      throw new AttachmentRefused("attachment.too-large", name);
    }
    String type = type(name, bytes);
    if (!TYPES.getOrDefault(type, Set.of()).contains(ending(name))) {
      throw new AttachmentRefused("attachment.type", name);
    }
    if (PictureMetadata.APPLIES.contains(type)) {
      return new Accepted(name, type, PictureMetadata.strip(name, type, bytes));
    }
    return new Accepted(name, type, bytes);
  }

  /** An ending for a file of a type that is taken in; {@code bin} for any other. */
  public static String endingOf(String type) {
    return TYPES.getOrDefault(type, Set.of("bin")).stream().sorted().findFirst().orElseThrow();
  }

  /** Whether so many files, with so many bytes in all, may stand in one message. */
  public static boolean fit(List<Integer> sizes) {
    long sum = sizes.stream().mapToLong(Integer::longValue).sum();
    return sizes.size() <= MOST_FILES && sum <= LARGEST_MESSAGE;
  }

  /** By content; the name then only tells one zip, Office or text format from another. */
  private String type(String name, byte[] bytes) {
    if ("ics".equals(ending(name)) && beginsACalendar(bytes)) {
      // programs put a page into it, beside the plain words
      return CALENDAR;
    }
    String type = signed(bytes).orElseGet(() -> detected(name, bytes));
    // a mail may hold markup; it is no page, and never shown as one
    return !MAIL.equals(type) && markup(bytes) ? "text/html" : type;
  }

  private static Optional<String> signed(byte[] bytes) {
    return SIGNED.entrySet().stream()
        .filter(one -> Arrays.mismatch(one.getValue(), bytes) == one.getValue().length)
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private String detected(String name, byte[] bytes) {
    return UNKNOWN.equals(detect("", bytes)) ? UNKNOWN : detect(name, bytes);
  }

  private static boolean beginsACalendar(byte[] bytes) {
    int length = Math.min(bytes.length, 40);
    return new String(bytes, 0, length, StandardCharsets.UTF_8)
        .stripLeading()
        .startsWith("BEGIN:VCALENDAR");
  }

  private String detect(String name, byte[] bytes) {
    Metadata metadata = new Metadata();
    if (!name.isEmpty()) {
      metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
    }
    try (TikaInputStream in = TikaInputStream.get(bytes)) {
      return tika.getDetector().detect(in, metadata).getBaseType().toString();
    } catch (IOException e) {
      return UNKNOWN;
    }
  }

  /** A second look of our own: markup is refused whatever it is called. */
  private static boolean markup(byte[] bytes) {
    String head =
        new String(bytes, 0, Math.min(bytes.length, 1024), StandardCharsets.UTF_8)
            .toLowerCase(Locale.ROOT);
    return head.contains("<svg")
        || head.contains("<html")
        || head.contains("<script")
        || head.contains("<!doctype");
  }

  private static String bareName(@Nullable String sent) {
    String name = sent == null ? "" : sent.replaceAll("(?s).*[/\\\\]", "");
    name = name.replaceAll("[\\p{Cntrl}\\p{Cf}<>:\"|?*;]", "_").strip();
    if (name.isEmpty() || name.startsWith(".")) {
      name = "file" + name;
    }
    return name.length() <= LONGEST_NAME ? name : shortened(name);
  }

  /** The ending stays; a character outside the first plane is not cut in two. */
  private static String shortened(String name) {
    String ending = "." + ending(name);
    int room = Math.max(1, LONGEST_NAME - ending.length());
    int cut = Character.isHighSurrogate(name.charAt(room - 1)) ? room - 1 : room;
    return name.substring(0, cut) + ending.substring(0, Math.min(ending.length(), 20));
  }

  private static String ending(String name) {
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }
}
