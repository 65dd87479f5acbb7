package org.branchwork.fundraising.statements;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.branchwork.fundraising.api.statements.StatementProblem.Kind;
import org.jspecify.annotations.Nullable;

/** One statement of a camt file while its parts come. */
final class CamtStatement {
  /** The elements that it is made of. */
  static final Set<String> PARTS = Set.of("Acct", "Bal", "Ntry");

  /** Not booked yet, or told for information only. */
  private static final Set<String> NO_MONEY = Set.of("PDNG", "INFO", "FUTR");

  private static final Set<String> OPENING = Set.of("OPBD", "PRCD");

  private final String format;
  private final int line;
  private String account = "";
  private String currency = "";
  private @Nullable Sheet sheet;

  CamtStatement(String format, int line) {
    this.format = format;
    this.line = line;
  }

  void add(Element part) {
    switch (part.name) {
      case "Acct" -> {
        account = firstOf(part.words("Id", "IBAN"), part.words("Id", "Othr", "Id"));
        currency = part.words("Ccy");
      }
      case "Bal" -> balance(part);
      default -> entry(part);
    }
  }

  Sheet sheet() {
    if (sheet == null) {
      if (!currency.matches("[A-Z]{3}")) {
        throw new Refused(Kind.CURRENCY, line, currency);
      }
      sheet = new Sheet(format, Accounts.of("", account), currency);
    }
    return sheet;
  }

  private void balance(Element balance) {
    String code = balance.words("Tp", "CdOrPrtry", "Cd");
    long pence = signed(balance, amount(balance));
    // pages of a day open and close in between
    boolean between = code.equals("ITBD");
    if (OPENING.contains(code) || between && sheet().openingPence == null) {
      sheet().opening(pence, balance.line);
    } else if (code.equals("CLBD") || between && sheet().closingPence == null) {
      sheet().closing(pence, balance.line);
    }
  }

  private void entry(Element entry) {
    String status = firstOf(entry.words("Sts", "Cd"), entry.words("Sts"));
    if (NO_MONEY.contains(status)) {
      return;
    }
    long amount = signed(entry, amount(entry));
    List<Element> details = entry.all("NtryDtls", "TxDtls").toList();
    boolean batch = details.size() > 1 && details.stream().allMatch(each -> own(each) != null);
    if (!batch) {
      sheet().lines.add(line(entry, details, amount).read());
      return;
    }
    long sum = 0;
    for (Element detail : details) {
      Element own = Objects.requireNonNull(own(detail));
      Element direction = detail.first("CdtDbtInd") == null ? entry : detail;
      long part = signed(direction, own.pence());
      sum += part;
      sheet().lines.add(line(entry, List.of(detail), part).read());
    }
    if (sum != amount) {
      throw new Refused(Kind.TOTAL, entry.line, Pence.inPounds(amount));
    }
  }

  private Entry line(Element entry, List<Element> details, long amount) {
    Element first = details.isEmpty() ? entry : details.get(0);
    String party = amount < 0 ? "Cdtr" : "Dbtr";
    Stream<String> notes = Stream.of(first.words("AddtlTxInf"), entry.words("AddtlNtryInf"));
    return new Entry(entry.line, date(entry), amount)
        .text(Words.joined(Stream.concat(written(details), notes)))
        .type(type(entry))
        .payer(
            firstOf(
                first.words("RltdPties", party, "Nm"),
                first.words("RltdPties", party, "Pty", "Nm"),
                first.words("RltdPties", "Ultmt" + party, "Nm")))
        .payerAccount(account(details, party))
        .payerReference(Words.joined(Stream.concat(written(details), endToEnd(details))))
        .bankReference(
            firstOf(
                first.words("Refs", "AcctSvcrRef"),
                first.words("Refs", "TxId"),
                entry.words("AcctSvcrRef"),
                entry.words("NtryRef")));
  }

  /** The account of the other party; of several that paid together it is nobody's. */
  private static @Nullable String account(List<Element> details, String party) {
    List<String> accounts =
        details.stream()
            .map(detail -> Objects.requireNonNullElse(account(detail, party), ""))
            .distinct()
            .toList();
    return accounts.size() == 1 ? Words.orNull(accounts.get(0)) : null;
  }

  private static @Nullable String account(Element detail, String party) {
    String iban = detail.words("RltdPties", party + "Acct", "Id", "IBAN");
    String number = detail.words("RltdPties", party + "Acct", "Id", "Othr", "Id");
    String clearing = detail.words("RltdAgts", party + "Agt", "FinInstnId", "ClrSysMmbId", "MmbId");
    return Accounts.british(iban.isEmpty() ? clearing : "", firstOf(iban, number));
  }

  private static Stream<String> written(List<Element> details) {
    return details.stream()
        .flatMap(
            detail ->
                Stream.concat(
                    detail.all("RmtInf", "Ustrd"),
                    detail.all("RmtInf", "Strd", "CdtrRefInf", "Ref")))
        .map(Element::words);
  }

  private static Stream<String> endToEnd(List<Element> details) {
    return details.stream()
        .map(detail -> detail.words("Refs", "EndToEndId"))
        .filter(id -> !id.equals("NOTPROVIDED"));
  }

  private static String type(Element entry) {
    String domain =
        Words.joined(
            Stream.of(
                entry.words("BkTxCd", "Domn", "Cd"),
                entry.words("BkTxCd", "Domn", "Fmly", "Cd"),
                entry.words("BkTxCd", "Domn", "Fmly", "SubFmlyCd")));
    return firstOf(entry.words("BkTxCd", "Prtry", "Cd"), domain);
  }

  private static LocalDate date(Element entry) {
    String written =
        firstOf(
            entry.words("BookgDt", "Dt"),
            entry.words("BookgDt", "DtTm"),
            entry.words("ValDt", "Dt"),
            entry.words("ValDt", "DtTm"));
    return Day.certain(written, entry.line);
  }

  /** A detail's own amount, when it has one in the currency of the statement. */
  private @Nullable Element own(Element detail) {
    return Stream.concat(detail.all("Amt"), detail.all("AmtDtls", "TxAmt", "Amt"))
        .filter(amount -> amount.currency().equals(currency))
        .findFirst()
        .orElse(null);
  }

  private long amount(Element part) {
    Element amount = part.first("Amt");
    if (amount == null) {
      throw new Refused(Kind.NO_AMOUNT, part.line);
    }
    currency = currency.isEmpty() ? amount.currency() : currency;
    if (!amount.currency().equals(currency)) {
      throw new Refused(Kind.CURRENCY, amount.line, amount.currency());
    }
    return amount.pence();
  }

  private static long signed(Element part, long pence) {
    String direction = part.words("CdtDbtInd");
    return switch (direction) {
      case "CRDT" -> pence;
      case "DBIT" -> -pence;
      default -> throw new Refused(Kind.MALFORMED, part.line, "CdtDbtInd " + direction);
    };
  }

  private static String firstOf(String... words) {
    return Stream.of(words).filter(each -> !each.isEmpty()).findFirst().orElse("");
  }
}
