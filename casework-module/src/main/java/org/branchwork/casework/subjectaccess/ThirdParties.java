package org.branchwork.casework.subjectaccess;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.branchwork.casework.api.subjectaccess.AccessPack.Kind;
import org.branchwork.casework.telephone.TelephoneDoor;

/**
 * Finds words that may tell of somebody else: rather too many than too few, since somebody decides
 * on each. What is the person's own is none.
 */
final class ThirdParties {

  private static final Pattern ADDRESS =
      Pattern.compile("[\\p{L}\\p{N}._%+-]{1,64}@[\\p{L}\\p{N}.-]{1,200}");
  private static final int SHORTEST = 3;
  private static final int LONGEST = 200;

  private final Map<String, Kind> found = new LinkedHashMap<>();
  private final String own;

  /** With what the person is called and reached by. */
  ThirdParties(String own) {
    this.own = own.toLowerCase(Locale.ROOT);
  }

  /** Names that the texts say, whole and each part of them. */
  void names(Collection<String> names, Kind kind, String texts) {
    for (String name : names) {
      String whole = name.strip();
      if (isOwn(whole)) {
        continue;
      }
      add(whole, kind, texts);
      for (String part : whole.split("[\\s.,()]+")) {
        if (part.length() >= SHORTEST && !isOwn(part)) {
          add(part, kind, texts);
        }
      }
    }
  }

  /** Addresses and telephone numbers of a text. */
  void reached(String text) {
    Matcher addresses = ADDRESS.matcher(text);
    while (addresses.find()) {
      String address = addresses.group().replaceAll("[.-]+$", "");
      if (!isOwn(address)) {
        put(address, Kind.ADDRESS);
      }
    }
    for (TelephoneDoor.Said said : TelephoneDoor.all(text)) {
      if (!TelephoneDoor.all(own).stream().anyMatch(mine -> mine.e164().equals(said.e164()))) {
        put(said.words(), Kind.TELEPHONE);
      }
    }
  }

  private void add(String words, Kind kind, String texts) {
    if (words.length() >= SHORTEST && Blackening.says(texts, words)) {
      put(words, kind);
    }
  }

  private void put(String words, Kind kind) {
    if (words.length() <= LONGEST) {
      found.putIfAbsent(words, kind);
    }
  }

  private boolean isOwn(String words) {
    return Blackening.says(own, words.toLowerCase(Locale.ROOT));
  }

  Map<String, Kind> found() {
    return found;
  }

  /** All of them, of these lines. */
  static Map<String, Kind> of(
      String own, List<String> people, List<String> accounts, List<String> lines) {
    String texts = String.join("\n", lines);
    ThirdParties parties = new ThirdParties(own);
    parties.names(people, Kind.PERSON, texts);
    parties.names(accounts, Kind.ACCOUNT, texts);
    lines.forEach(parties::reached);
    return parties.found();
  }
}
