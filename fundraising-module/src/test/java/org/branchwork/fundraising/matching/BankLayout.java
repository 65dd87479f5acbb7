package org.branchwork.fundraising.matching;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Random;
import org.branchwork.fundraising.api.matching.LineToMatch;

/** How banks in the United Kingdom print a Faster Payment: what they run together, and what not. */
enum BankLayout {
  /** Payer, reference, id, account, date and time in one text, as Lloyds prints it. */
  RUN_TOGETHER {
    @Override
    LineToMatch line(LocalDate on, long pence, String payer, String said, String from, Random r) {
      String id = "3000000" + (10_000_000_000L + r.nextInt(Integer.MAX_VALUE));
      String at = String.format("%02d:%02d", r.nextInt(24), r.nextInt(60));
      String text = payer + " " + said + " " + id + " " + from.replace(" ", " 10 ");
      return new LineToMatch(on, pence, text + " " + day(on, "ddMMMyy") + " " + at, "", "", null);
    }
  },
  /** Parts padded and parted by commas, as NatWest prints it. */
  COMMAS {
    @Override
    LineToMatch line(LocalDate on, long pence, String payer, String said, String from, Random r) {
      String fp = "FP " + day(on, "dd/MM/yy") + " " + (1000 + r.nextInt(1000));
      String id = (10_000_000 + r.nextInt(89_000_000)) + "000N";
      String text = String.format("%-18s, %-18s, %s, %s", payer, said, fp, id);
      return new LineToMatch(on, pence, text, "", "", null);
    }
  },
  /** Payer and reference in columns of their own, as Starling gives them. */
  COLUMNS {
    @Override
    LineToMatch line(LocalDate on, long pence, String payer, String said, String from, Random r) {
      return new LineToMatch(on, pence, payer + " FASTER PAYMENT", payer, said, null);
    }
  },
  /** All of it, and the payer's account, as camt.053 can tell. */
  COMPLETE {
    @Override
    LineToMatch line(LocalDate on, long pence, String payer, String said, String from, Random r) {
      return new LineToMatch(on, pence, payer + " " + said, payer, said, from);
    }
  };

  static final int LONGEST = 18;

  abstract LineToMatch line(
      LocalDate on, long pence, String payer, String said, String from, Random random);

  /** Faster Payments and Bacs carry 18 characters. */
  static String cut(String text) {
    return text.substring(0, Math.min(LONGEST, text.length()));
  }

  private static String day(LocalDate on, String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).format(on).toUpperCase(Locale.ROOT);
  }
}
