package org.branchwork.fundraising.statements;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.branchwork.fundraising.api.statements.ReadLine;
import org.branchwork.fundraising.api.statements.StatementProblem.Kind;
import org.branchwork.fundraising.statements.MtReader.Field;
import org.jspecify.annotations.Nullable;

/** One message MT940 (with balances) or MT942 (within a day, with sums) while its fields come. */
final class MtMessage {
  private static final Pattern BALANCE =
      Pattern.compile("([CD])(\\d{6})([A-Z]{3})(\\d{1,11},\\d{0,2})");
  private static final Pattern MOVEMENT =
      Pattern.compile(
          "(\\d{6})(\\d{4})?(R?[CD]|E[CD])[A-Z]?(\\d{1,11},\\d{0,2})([A-Z][A-Z0-9]{3})(.*)");
  private static final Pattern SUM = Pattern.compile("(\\d{1,5})([A-Z]{3})(\\d{1,11},\\d{0,2})");
  private static final Pattern FLOOR = Pattern.compile("([A-Z]{3}).*");

  /** Text in numbered parts; 20 to 29 and 60 to 63 are words, 30 to 33 and 38 the other party. */
  private static final Pattern PARTED = Pattern.compile("(?s)\\d{3}\\?.*");

  private static final int FULL_LINE = 65;

  private final int line;
  private final List<Movement> movements = new ArrayList<>();
  private String account = "";
  private String currency = "";
  private boolean opened;
  private boolean closed;
  private boolean withinDay;
  private Sheet balances = new Sheet("", null, "");
  private final List<Field> sums = new ArrayList<>();
  private boolean afterMovement;

  MtMessage(int line) {
    this.line = line;
  }

  /** Field 61, and field 86 behind it when there is one. */
  private static final class Movement {
    private final int line;
    private final Matcher parts;
    private final String supplement;
    private @Nullable Field text;

    Movement(Field field) {
      line = field.line();
      parts = matched(MOVEMENT, field);
      supplement = String.join(" ", field.lines().subList(1, field.lines().size()));
    }

    long pence() {
      long pence = Pence.readWithComma(parts.group(4), line);
      // RD takes back what went out, and so comes in
      return switch (parts.group(3)) {
        case "C", "EC", "RD" -> pence;
        default -> -pence;
      };
    }
  }

  void add(Field field) {
    String tag = field.tag();
    switch (tag) {
      case "25", "25P" -> account = field.first();
      case "60F", "60M" -> opening(field);
      case "62F", "62M" -> closing(field);
      case "61" -> movements.add(new Movement(field));
      case "86" -> text(field);
      case "34F" -> floor(field);
      case "90C", "90D" -> sums.add(field);
      default -> withinDay |= tag.equals("13D") || tag.equals("13");
    }
    afterMovement = tag.equals("61");
  }

  Sheet sheet(int ended) {
    boolean mt942 = withinDay && !opened;
    if (!mt942 && !(opened && closed)) {
      throw new Refused(Kind.CUT_SHORT, ended);
    }
    String[] known = account.split("/", 2);
    String named = known.length == 2 ? known[0] : "";
    Sheet sheet =
        new Sheet(mt942 ? "mt942" : "mt940", Accounts.of(named, known[known.length - 1]), currency);
    movements.forEach(movement -> sheet.lines.add(read(movement)));
    sheet.openingPence = balances.openingPence;
    sheet.openingLine = balances.openingLine;
    sheet.closingPence = balances.closingPence;
    sheet.closingLine = balances.closingLine;
    sums.forEach(this::check);
    return sheet;
  }

  private void opening(Field field) {
    Matcher parts = matched(BALANCE, field);
    opened = true;
    balances.opening(balance(parts, field), field.line());
  }

  private void closing(Field field) {
    Matcher parts = matched(BALANCE, field);
    closed = true;
    balances.closing(balance(parts, field), field.line());
  }

  private long balance(Matcher parts, Field field) {
    agree(parts.group(3), field);
    Day.ofSixDigits(parts.group(2), field.line());
    long pence = Pence.readWithComma(parts.group(4), field.line());
    return parts.group(1).equals("C") ? pence : -pence;
  }

  private void floor(Field field) {
    withinDay = true;
    agree(matched(FLOOR, field).group(1), field);
  }

  private void agree(String written, Field field) {
    if (!currency.isEmpty() && !currency.equals(written)) {
      throw new Refused(Kind.CURRENCY, field.line(), written);
    }
    currency = written;
  }

  /** Text behind a movement is its own, any other is the statement's. */
  private void text(Field field) {
    if (afterMovement) {
      movements.get(movements.size() - 1).text = field;
    }
  }

  /** The number and sum of what came in, or went out, as MT942 states them. */
  private void check(Field field) {
    Matcher stated = matched(SUM, field);
    boolean in = field.tag().equals("90C");
    long[] own = movements.stream().mapToLong(Movement::pence).filter(p -> in == p >= 0).toArray();
    long sum = Math.abs(LongStream.of(own).sum());
    boolean agrees =
        Integer.parseInt(stated.group(1)) == own.length
            && Pence.readWithComma(stated.group(3), field.line()) == sum;
    if (!agrees) {
      throw new Refused(Kind.TOTAL, field.line(), field.first());
    }
  }

  private static ReadLine read(Movement movement) {
    String[] references = movement.parts.group(6).split("//", 2);
    String written = references[0].strip();
    String text = movement.text == null ? "" : joined(movement.text.lines());
    boolean parted = PARTED.matcher(text).matches();
    return new Entry(
            movement.line,
            Day.ofSixDigits(movement.parts.group(1), movement.line),
            movement.pence())
        .text(Words.joined(List.of(parted ? words(text) : text, movement.supplement)))
        .type(movement.parts.group(5))
        .payer(parted ? part(text, "32") + " " + part(text, "33") : null)
        .payerAccount(parted ? account(text) : null)
        .payerReference(written.equals("NONREF") ? null : written)
        .bankReference(references.length == 2 ? references[1] : null)
        .read();
  }

  /** A full line was wrapped, perhaps inside a word; a shorter one ended by itself. */
  private static String joined(List<String> lines) {
    StringBuilder text = new StringBuilder();
    for (String line : lines) {
      text.append(line).append(line.length() < FULL_LINE ? " " : "");
    }
    return text.toString();
  }

  private static String words(String text) {
    StringBuilder words = new StringBuilder();
    for (String part : text.split("\\?")) {
      if (part.matches("(?s)(2\\d|6[0-3]).*")) {
        words.append(part.substring(2));
      }
    }
    return words.toString();
  }

  private static @Nullable String account(String text) {
    String iban = Accounts.british("", part(text, "38"));
    return iban == null ? Accounts.british(part(text, "30"), part(text, "31")) : iban;
  }

  private static String part(String text, String number) {
    Matcher part = Pattern.compile("\\?" + number + "([^?]*)").matcher(text);
    return part.find() ? part.group(1) : "";
  }

  private static Matcher matched(Pattern pattern, Field field) {
    Matcher parts = pattern.matcher(field.first());
    if (!parts.matches()) {
      throw new Refused(Kind.MALFORMED, field.line(), ":" + field.tag() + ":" + field.first());
    }
    return parts;
  }
}
