package org.branchwork.web.platform.mail.reading;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who wrote the message that another one forwards: of a message inside as a file, else as the lines
 * say that programs write above what they forward. Anybody can write such lines.
 *
 * @param name how the sender is called, or null
 */
public record ForwardedSender(@Nullable String name, String address) {
  private static final Pattern SUBJECT = Pattern.compile("(?iu)\\s*(fw|fwd|wg|tr|vb|vs)\\s*:.*");
  private static final Pattern DIVIDER =
      Pattern.compile(
          "(?iu)[\\s>-]*(begin )?(forwarded message|weitergeleitete nachricht|message transféré|"
              + "original message)[\\s:-]*");
  private static final Pattern FROM =
      Pattern.compile("(?iu)[\\s>]*\\*?(from|von|de)\\s*:\\*?\\s*(.+)");
  private static final Pattern HEAD =
      Pattern.compile("(?iu)[\\s>]*\\*?(sent|date|to|subject|gesendet|an|datum|betreff)\\s*:.*");
  private static final int BEGINNING = 256 * 1024;
  private static final int LINES_OF_HEAD = 8;
  private static final int MOST_LINES = 2000;
  private static final int LONGEST = 200;

  /** Whoever it is; empty where nothing is forwarded, or the sender forwards what is her own. */
  public static Optional<ForwardedSender> in(ReadMail mail) {
    if (mail.automatic() || mail.bounce()) return Optional.empty();
    return inFile(mail.attachments())
        .or(() -> inText(mail))
        .filter(inner -> !inner.address().equalsIgnoreCase(mail.from()));
  }

  private static Optional<ForwardedSender> inFile(List<ReadAttachment> files) {
    return files.stream()
        .filter(file -> file.type().equals("message/rfc822"))
        .findFirst()
        .flatMap(
            file -> {
              var bytes = Decoding.all(file.open(), BEGINNING);
              var inner = MailReading.readBeginning(bytes).from();
              return Optional.ofNullable(inner)
                  .map(from -> new ForwardedSender(MailReading.thread(bytes).fromName(), from));
            });
  }

  private static Optional<ForwardedSender> inText(ReadMail mail) {
    var text = mail.text();
    if (text == null) return Optional.empty();
    var lines = text.lines().limit(MOST_LINES).toList();
    var subject = mail.subject();
    var isForward = subject != null && SUBJECT.matcher(subject).matches();
    for (int i = 0; i < lines.size(); i++) {
      if (DIVIDER.matcher(lines.get(i)).matches()) return below(lines, i + 1);
      if (isForward && isHead(lines, i)) return of(lines.get(i));
    }
    return Optional.empty();
  }

  /** The first line below that says from whom. */
  private static Optional<ForwardedSender> below(List<String> lines, int start) {
    return lines.subList(start, Math.min(lines.size(), start + LINES_OF_HEAD)).stream()
        .filter(line -> FROM.matcher(line).matches())
        .findFirst()
        .flatMap(ForwardedSender::of);
  }

  /** Says from whom, and another line of a header follows. */
  private static boolean isHead(List<String> lines, int i) {
    return FROM.matcher(lines.get(i)).matches()
        && lines.subList(i + 1, Math.min(lines.size(), i + 4)).stream()
            .anyMatch(line -> HEAD.matcher(line).matches());
  }

  private static Optional<ForwardedSender> of(String line) {
    var from = FROM.matcher(line);
    if (!from.matches()) return Optional.empty();
    var said = from.group(2).replace("[mailto:", "<").replace("]", ">").replace("*", "");
    var address = Addresses.first(said);
    if (address == null || !address.contains("@")) return Optional.empty();
    var name = Words.seen(said.replaceFirst("<.*", "").replaceAll("[\"']", ""));
    var isName = !name.isEmpty() && !name.contains("@");
    return Optional.of(new ForwardedSender(isName ? Words.whole(name, LONGEST) : null, address));
  }
}
