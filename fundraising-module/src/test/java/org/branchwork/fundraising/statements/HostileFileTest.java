package org.branchwork.fundraising.statements;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Stream;
import org.branchwork.fundraising.api.statements.ReadFile;
import org.branchwork.fundraising.api.statements.StatementProblem.Kind;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Files written to harm, and files too large by mistake. */
class HostileFileTest {
  private static final String HEADINGS = "Date,Type,Description,Amount,Balance\n";
  private static final String ROW = "13/11/2026,CR,A,0.00,1.00\n";
  private static final String CAMT =
      "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.08\"><BkToCstmrStmt><Stmt>"
          + "<Acct><Id><IBAN>GB00EXMP08999966374958</IBAN></Id><Ccy>GBP</Ccy></Acct>%s"
          + "</Stmt></BkToCstmrStmt></Document>";
  private static final String OFX =
      "<OFX><STMTRS><CURDEF>GBP<BANKACCTFROM><ACCTID>66374958</BANKACCTFROM>%s</STMTRS></OFX>";

  static Stream<Arguments> files() {
    String deep = "<A>".repeat(100_000);
    String endless = "A".repeat(10_001);
    return Stream.of(
        Arguments.of(
            "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]>"
                + CAMT.formatted("&b;"),
            Kind.DECLARATION),
        Arguments.of("<!doctype html><html></html>", Kind.DECLARATION),
        Arguments.of("<OFX><!DOCTYPE a [<!ENTITY b \"c\">]></OFX>", Kind.DECLARATION),
        Arguments.of(CAMT.formatted("&b;"), Kind.MALFORMED),
        Arguments.of(CAMT.formatted(deep), Kind.TOO_DEEP),
        Arguments.of(CAMT.formatted("<Ntry>" + deep), Kind.TOO_DEEP),
        Arguments.of(OFX.formatted(deep), Kind.TOO_DEEP),
        Arguments.of(CAMT.formatted("<Ntry><Amt>" + endless), Kind.TOO_LONG),
        Arguments.of(OFX.formatted("<STMTTRN><NAME>" + endless), Kind.TOO_LONG),
        Arguments.of(OFX.formatted("<" + endless + ">"), Kind.TOO_LONG),
        Arguments.of(HEADINGS + "13/11/2026,CR," + endless + ",1.00,1.00", Kind.TOO_LONG),
        Arguments.of("!Type:Bank\nP" + endless + "\n^\n", Kind.TOO_LONG),
        Arguments.of(":20:" + endless, Kind.TOO_LONG),
        Arguments.of("01,\n02,\n16,1,1" + endless, Kind.TOO_LONG),
        Arguments.of(HEADINGS + ROW.repeat(200_000), Kind.TOO_MANY_LINES),
        Arguments.of(" ".repeat(ReadFile.MOST_BYTES + 1), Kind.TOO_LARGE),
        Arguments.of("", Kind.EMPTY),
        Arguments.of(" \r\n \r\n", Kind.EMPTY),
        Arguments.of("Dear treasurer\nthe statement follows\n", Kind.NOT_STATEMENT),
        Arguments.of("<html><body>Sign in</body></html>", Kind.NOT_STATEMENT),
        Arguments.of("<OFX><SIGNONMSGSRSV1></SIGNONMSGSRSV1></OFX>", Kind.NOT_STATEMENT),
        Arguments.of("!Type:Invst\nD13/11/2026\n^\n", Kind.NOT_STATEMENT));
  }

  @ParameterizedTest
  @MethodSource("files")
  void a_file_that_could_do_harm_is_refused_at_once(String text, Kind kind) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);

    ReadFile read =
        Assertions.assertTimeout(Duration.ofSeconds(10), () -> StatementDoor.read(bytes));
    assertThat(read.problem()).isNotNull();
    assertThat(read.problem().kind()).isEqualTo(kind);
    assertThat(read.statements()).isEmpty();
  }

  @Test
  void the_largest_file_that_is_allowed_is_read() {
    String text = HEADINGS + ROW.repeat(ReadFile.MOST_LINES - 1);

    ReadFile read =
        Assertions.assertTimeout(
            Duration.ofSeconds(60),
            () -> StatementDoor.read(text.getBytes(StandardCharsets.UTF_8)));
    assertThat(read.problem()).isNull();
    assertThat(read.statements().get(0).lines()).hasSize(ReadFile.MOST_LINES - 1);
  }
}
