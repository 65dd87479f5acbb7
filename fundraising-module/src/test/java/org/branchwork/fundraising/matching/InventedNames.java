package org.branchwork.fundraising.matching;

import java.util.List;
import java.util.Locale;
import java.util.Random;

/** People and branches that nobody is, and how banks print them. */
final class InventedNames {

  /** A name in two parts, as banks turn it round. */
  record Person(String first, String last) {
    String full() {
      return first + " " + last;
    }
  }

  private static final List<String> FIRST =
      List.of(
          ("Jane John Mina Amir Zoë José Siân Łukasz Noël Fatima Grace Peter Olu Priya Tom Ruth"
                  + " Ewan Carys Declan Aoife Hassan Leila Marek Ines Björn Chidi Ngozi Yusuf Mei Ravi"
                  + " Alexander Alex Christopher Katherine Elizabeth Bernadette Sam Jo Ann Anne Kofi"
                  + " Ayesha Tariq Dilys Rhys Morag Hamish Iona Callum Sinead Pádraig Wanjiru Li Bo")
              .split(" "));
  private static final List<String> BEGINNINGS =
      List.of(
          ("Ash Brad Clay Dun East Fair Glen Hather Ingle Jar Kirk Lang Mer North Oak Pem Quar Rad"
                  + " Sel Thorn Under Var Wethering Yar Zel Black Crom Dray Elm Fen")
              .split(" "));
  private static final List<String> ENDINGS =
      List.of(
          ("ton ford ley well by ham worth field wick stead more gate combe den hurst low shaw"
                  + " thorpe sby mond")
              .split(" "));
  private static final List<String> MIDDLES = List.of("", "er", "ing", "en", "all", "ar", "is");
  private static final List<String> UNIONS = List.of("Unison", "Unite", "GMB", "PCS", "UCU", "CWU");

  private final Random random;

  InventedNames(Random random) {
    this.random = random;
  }

  Person person() {
    return new Person(pick(FIRST), surname());
  }

  String branch() {
    String kind = pick(List.of("Branch", "Local Government Branch", "District Branch"));
    return random.nextInt(8) == 0
        ? surname() + " Trades Council"
        : surname() + " " + pick(UNIONS) + " " + kind;
  }

  /** The full name, with or without title and in either order. */
  String asBank(Person person) {
    String first = person.first();
    String last = person.last();
    return plain(
        switch (random.nextInt(6)) {
          case 0 -> last + " " + first;
          case 1 -> "Mrs " + first + " " + last;
          case 2 -> last + " " + first + " Mr";
          case 3 -> first + " " + (char) ('A' + random.nextInt(26)) + " " + last;
          default -> person.full();
        });
  }

  /** An initial alone, or an account of two. */
  String asInitial(Person person) {
    String initial = person.first().substring(0, 1);
    return plain(
        switch (random.nextInt(4)) {
          case 0 -> person.last() + " " + initial;
          case 1 -> "Mr " + initial + " & Mrs M " + person.last();
          case 2 -> initial + ". " + person.last() + " & P " + surname();
          default -> initial + " " + person.last();
        });
  }

  /** Banks print capitals, and no letter that a typewriter lacks. */
  static String plain(String name) {
    return name.toUpperCase(Locale.ROOT)
        .replace('Ë', 'E')
        .replace('É', 'E')
        .replace('Â', 'A')
        .replace('Á', 'A')
        .replace('Ł', 'L')
        .replace('Ö', 'O');
  }

  <T> T pick(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  private String surname() {
    return pick(BEGINNINGS) + pick(MIDDLES) + pick(ENDINGS);
  }
}
