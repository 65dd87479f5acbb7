package org.branchwork.casework.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.branchwork.casework.api.CaseNotFound;
import org.branchwork.casework.api.CaseworkRuleBroken;
import org.branchwork.casework.api.NewFile;
import org.jspecify.annotations.Nullable;

/**
 * How the other capabilities take in texts of a case and keep them: cleaned at the door, encrypted
 * when the case is sealed, and once for a form that is posted twice.
 */
@ApplicationScoped
public class TextDoor {

  /** Between the texts of one ciphertext; cleaning takes it out of everything typed. */
  private static final String BETWEEN = "\u001f";

  @Inject CaseRepository cases;
  @Inject CaseSeals seals;
  @Inject Correspondence correspondence;
  @Inject PostedForms forms;
  @Inject Chronicle chronicle;

  /**
   * The texts of one row as its columns hold them: each plain, or all in one ciphertext.
   *
   * @param plain in the order of the columns, {@code null} for an empty one and for a sealed one
   */
  public record Kept(
      List<@Nullable String> plain, @Nullable Integer keyNumber, byte @Nullable [] ciphertext) {}

  /** Writes and reads the texts of one case; its key is looked up once. */
  public static final class Pen {

    private final CaseCipher cipher;

    private Pen(CaseCipher cipher) {
      this.cipher = cipher;
    }

    /** The texts of a row of a table, made ready for its columns. */
    public Kept write(String table, UUID row, List<@Nullable String> texts) {
      if (!cipher.seals()) {
        return new Kept(texts, null, null);
      }
      String all =
          texts.stream()
              .map(text -> Objects.requireNonNullElse(text, ""))
              .collect(Collectors.joining(BETWEEN));
      byte[] sealed = cipher.seal(all.getBytes(StandardCharsets.UTF_8), table + ".texts", row);
      return new Kept(Collections.nCopies(texts.size(), null), cipher.number(), sealed);
    }

    /** The texts that {@link #write} made ready for this row. */
    public List<@Nullable String> read(String table, UUID row, Kept kept) {
      if (kept.ciphertext() == null || kept.keyNumber() == null) {
        return kept.plain();
      }
      byte[] plain = cipher.open(kept.keyNumber(), kept.ciphertext(), table + ".texts", row);
      List<@Nullable String> texts = new ArrayList<>();
      Arrays.stream(new String(plain, StandardCharsets.UTF_8).split(BETWEEN, -1))
          .map(text -> text.isEmpty() ? null : text)
          .forEach(texts::add);
      return texts;
    }
  }

  /** What writes and reads the texts of this case. */
  public Pen of(CaseDoor.Held held) {
    return new Pen(seals.of(file(held)));
  }

  /**
   * Claims the key of a form with what it says.
   *
   * @param what the act, such as {@code task}
   * @return whether it is the first; a repeat of the same words is not, and is to change nothing
   * @throws CaseworkRuleBroken {@code form.used} when the form was used for other words
   */
  public boolean first(CaseDoor.Held held, String formKey, String what, List<?> words) {
    return first(held, formKey, what, words, List.of());
  }

  /** The same for a form with files. */
  public boolean first(
      CaseDoor.Held held, String formKey, String what, List<?> words, List<NewFile> files) {
    EnquiryRules.requireFormKey(formKey);
    String said = words.stream().map(String::valueOf).collect(Collectors.joining(BETWEEN));
    String mark = correspondence.mark(what, file(held));
    return forms.claim(formKey, mark, said, files, chronicle.now());
  }

  private Case file(CaseDoor.Held held) {
    return cases.find(held.id()).orElseThrow(CaseNotFound::new);
  }

  /** What was typed as one line; nothing, or more than so many characters, breaks the rule. */
  public static String line(@Nullable String typed, int most, String rule) {
    String line = lineOrNone(typed, most, rule);
    if (line == null) {
      throw new CaseworkRuleBroken(rule);
    }
    return line;
  }

  /** What was typed as one line, or {@code null}; more than so many characters break the rule. */
  public static @Nullable String lineOrNone(@Nullable String typed, int most, String rule) {
    return within(CleanText.line(typed), most, rule);
  }

  /** What was typed as several lines, or {@code null}; too many characters break the rule. */
  public static @Nullable String textOrNone(@Nullable String typed, int most, String rule) {
    return within(CleanText.textOrNone(typed), most, rule);
  }

  /** A day that can be meant, or {@code null}; a slip of the finger breaks the rule. */
  public static @Nullable LocalDate dayOrNone(@Nullable LocalDate day, String rule) {
    if (day != null && !Days.plausible(day)) {
      throw new CaseworkRuleBroken(rule);
    }
    return day;
  }

  private static @Nullable String within(@Nullable String text, int most, String rule) {
    if (text != null && CleanText.length(text) > most) {
      throw new CaseworkRuleBroken(rule);
    }
    return text;
  }
}
