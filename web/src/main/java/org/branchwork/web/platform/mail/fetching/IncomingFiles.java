package org.branchwork.web.platform.mail.fetching;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.branchwork.casework.api.NewFile;
import org.branchwork.web.platform.attachments.AttachmentDoor;
import org.branchwork.web.platform.attachments.AttachmentRefused;
import org.branchwork.web.platform.mail.reading.Invitation;
import org.branchwork.web.platform.mail.reading.ReadAttachment;

/** Takes in the files of a message, as far as the rules for files let them. */
final class IncomingFiles {

  /** What files are called that came without a name. */
  private static final Map<String, String> NAMES =
      Map.of(
          "message/rfc822", "message.eml",
          "text/plain", "text.txt",
          "text/calendar", "invitation.ics",
          "application/pdf", "document.pdf",
          "image/jpeg", "picture.jpg",
          "image/png", "picture.png",
          "audio/mpeg", "recording.mp3",
          "audio/wav", "recording.wav");

  /** To tell the type of a file costs time: of a thousand pieces, most are not looked at. */
  static final int MOST_LOOKED_AT = 100;

  private final AttachmentDoor door;
  private final Remarks remarks;
  private final List<NewFile> taken = new ArrayList<>();
  private int lookedAt;
  private long bytes;

  IncomingFiles(AttachmentDoor door, Remarks remarks) {
    this.door = door;
    this.remarks = remarks;
  }

  /** Takes a file in, or remarks that it was left out and why. */
  void take(ReadAttachment file) {
    String name = name(file);
    if (taken.size() >= AttachmentDoor.MOST_FILES
        || lookedAt >= MOST_LOOKED_AT
        || bytes + file.bytes() > AttachmentDoor.LARGEST_MESSAGE) {
      remarks.leftOut("attachment.too-many", name);
      return;
    }
    lookedAt++;
    try {
      AttachmentDoor.Accepted accepted = door.accept(name, content(file));
      taken.add(new NewFile(accepted.name(), accepted.type(), accepted.bytes()));
      bytes += accepted.bytes().length;
    } catch (AttachmentRefused refused) {
      remarks.leftOut(refused.key(), refused.file());
    }
  }

  /** As its sender calls it, else as its kind is called; a calendar has the ending of one. */
  private static String name(ReadAttachment file) {
    boolean calendar = Invitation.isCalendar(file);
    String kind = calendar ? "text/calendar" : file.type();
    String name = Objects.requireNonNullElse(file.name(), NAMES.getOrDefault(kind, "file"));
    return calendar && !name.toLowerCase(Locale.ROOT).endsWith(".ics") ? name + ".ics" : name;
  }

  /** One byte more than may be: then it is refused as too large, whatever it holds. */
  private static byte[] content(ReadAttachment file) {
    try (InputStream content = file.open()) {
      return content.readNBytes(AttachmentDoor.LARGEST_FILE + 1);
    } catch (IOException malformed) {
      return new byte[0];
    }
  }

  List<NewFile> taken() {
    return List.copyOf(taken);
  }
}
