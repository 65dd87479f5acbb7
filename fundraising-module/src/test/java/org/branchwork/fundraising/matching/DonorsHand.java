package org.branchwork.fundraising.matching;

import java.util.List;
import java.util.Locale;
import java.util.Random;

/** How donors write a reference, and what becomes of it. */
final class DonorsHand {

  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  private final Random random;

  DonorsHand(Random random) {
    this.random = random;
  }

  String brokenOrGlued(String reference) {
    return switch (random.nextInt(4)) {
      case 0 ->
          reference.substring(0, 2)
              + " "
              + reference.substring(2, 6)
              + " "
              + reference.substring(6);
      case 1 -> "FUND" + reference;
      case 2 -> reference.toLowerCase(Locale.ROOT) + "THANKS";
      default ->
          reference.substring(0, 2)
              + "-"
              + reference.substring(2, 6)
              + "-"
              + reference.substring(6).replace('0', 'O').replace('1', 'I');
    };
  }

  String cut(String reference) {
    return BankLayout.cut(pick(List.of("DONATION ", "SOLIDARITY ", "THE FUND ")) + reference);
  }

  String wrong(String reference, int characters) {
    StringBuilder wrong = new StringBuilder(reference);
    int place = 2 + random.nextInt(8);
    for (int i = 0; i < characters; i++) {
      int at = 2 + (place - 2 + i) % 8;
      int value = ALPHABET.indexOf(reference.charAt(at));
      wrong.setCharAt(at, ALPHABET.charAt((value + 1 + random.nextInt(31)) % 32));
    }
    return wrong.toString();
  }

  String withoutPrefix(String reference) {
    return pick(List.of("", "S", "5F", "DF", "REF ")) + reference.substring(2);
  }

  private String pick(List<String> all) {
    return all.get(random.nextInt(all.size()));
  }
}
