import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Tries an auditor's pack, with nothing but Java 17 or newer, away from the portal:
 *
 * <pre>java Verify.java PACK.zip</pre>
 *
 * Prints what holds and ends with 0, or names what does not and ends with 1. It tries, in this
 * order: that no bit of the file changed; that each file is the one of the manifest; that each
 * posting is the link of its chain that it was sealed as; that the journal says what was sealed,
 * and each entry adds up to nothing; that the trial balance is what the journal adds up to; that
 * each bank statement is the file that was imported; that suspense, and what is unexplained, moved
 * by exactly what the lines of the bank and their allocations say; that no entry moves money between
 * funds but the transfers that two people made.
 */
public final class Verify {
  private static final int DIGEST = 64;
  private static final String MANIFEST = "manifest.sha256";
  private static final String SUSPENSE = "SUSPENSE";
  private static final String UNEXPLAINED = "UNEXPLAINED";

  private final Map<String, byte[]> files = new LinkedHashMap<>();
  private final Map<String, List<String>> sealed = new HashMap<>();
  private final Map<String, BigInteger> moved = new HashMap<>();

  /** What entries from the bank moved in suspense and of what is unexplained. */
  private final Map<String, BigInteger> fromBank = new LinkedHashMap<>();

  /** What entries moved between funds: by entry, what each fund gave, less than nothing: took. */
  private final Map<String, Map<String, BigInteger>> betweenFunds = new LinkedHashMap<>();

  private int entries;
  private int lines;
  private int allocations;

  /** What does not hold. */
  static final class Broken extends Exception {
    private static final long serialVersionUID = 1L;

    Broken(String sentence) {
      super(sentence);
    }
  }

  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 1) {
      System.err.println("Use: java Verify.java PACK.zip");
      System.exit(2);
    }
    try {
      System.out.println(verify(Files.readAllBytes(Path.of(arguments[0]))));
    } catch (Broken broken) {
      System.err.println("The pack does not hold: " + broken.getMessage());
      System.exit(1);
    }
  }

  /** What holds, as a sentence. */
  static String verify(byte[] pack) throws Broken {
    try {
      return new Verify().whole(pack);
    } catch (IOException | RuntimeException unreadable) {
      throw new Broken("it cannot be read (" + unreadable + ").");
    }
  }

  private String whole(byte[] pack) throws Broken, IOException {
    seal(pack);
    unpack(pack);
    manifest();
    chains();
    journal();
    trialBalance();
    statements();
    allocations();
    transfers();
    return "The pack holds: "
        + files.size()
        + " files, "
        + entries
        + " entries, "
        + sealed.size()
        + " postings in their chains; the trial balance is what they add up to. Of "
        + lines
        + " lines of the bank, "
        + allocations
        + " allocations say the same. Its seal is "
        + sealOf(pack);
  }

  /** The last 64 bytes are the SHA-256, in hexadecimal, of all bytes before them. */
  private static void seal(byte[] pack) throws Broken {
    if (pack.length <= DIGEST) {
      throw new Broken("it is too short.");
    }
    byte[] before = Arrays.copyOf(pack, pack.length - DIGEST);
    require(
        sha256(before).equals(sealOf(pack)),
        "some of its bytes were changed, or its end is missing.");
  }

  private static String sealOf(byte[] pack) {
    return new String(pack, pack.length - DIGEST, DIGEST, StandardCharsets.ISO_8859_1);
  }

  private void unpack(byte[] pack) throws Broken, IOException {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(pack))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        String name = entry.getName();
        require(files.put(name, zip.readAllBytes()) == null, name + " is there twice.");
      }
    }
  }

  private void manifest() throws Broken, IOException {
    Map<String, String> listed = new HashMap<>();
    for (String line : lines(MANIFEST)) {
      require(line.matches("[0-9a-f]{64}  [^ ]+"), "the manifest has a line that is none.");
      listed.put(line.substring(DIGEST + 2), line.substring(0, DIGEST));
    }
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      String name = file.getKey();
      boolean same = name.equals(MANIFEST) || sha256(file.getValue()).equals(listed.remove(name));
      require(same, name + " is not the file of the manifest.");
    }
    require(listed.isEmpty(), "files of the manifest are missing: " + listed.keySet());
  }

  /** Each line: account, period, place in its chain, hash, and what was hashed. */
  private void chains() throws Broken, IOException {
    Map<String, String> ends = new HashMap<>();
    Map<String, Integer> places = new HashMap<>();
    for (String line : lines("chain.tsv")) {
      String[] link = line.split("\t", 5);
      String chain = link[0] + " " + link[1];
      int place = places.merge(chain, 1, Integer::sum);
      List<String> said = array(link[4]);
      String where = "line " + said.get(13) + " of entry " + said.get(1);
      require(link[2].equals("" + place), where + " does not stand in its place of the chain.");
      require(
          said.get(0).equals(ends.getOrDefault(chain, "")), where + " breaks its chain.");
      String hash = sha256(link[4].getBytes(StandardCharsets.UTF_8));
      require(hash.equals(link[3]), where + " is not what was sealed.");
      ends.put(chain, hash);
      List<String> kept = new ArrayList<>(said);
      kept.set(0, link[0]);
      String key = said.get(1) + " " + said.get(13);
      require(sealed.put(key, kept) == null, where + " was sealed twice.");
    }
  }

  private void journal() throws Broken, IOException {
    Map<String, BigInteger> sums = new LinkedHashMap<>();
    Map<String, Map<String, BigInteger>> funds = new LinkedHashMap<>();
    List<List<String>> rows = table("journal.csv");
    List<String> heads = rows.get(0);
    int found = 0;
    for (List<String> cells : rows.subList(1, rows.size())) {
      Map<String, String> row = row(heads, cells);
      String where = "line " + row.get("line") + " of entry " + row.get("number");
      List<String> said = sealed.get(row.get("number") + " " + row.get("line"));
      require(said != null, where + " stands in the journal and was never sealed.");
      same(where, row, "account", said.get(0));
      same(where, row, "entry", said.get(2));
      same(where, row, "occurred_on", said.get(4));
      same(where, row, "reason", said.get(5));
      same(where, row, "text", guarded(said.get(6)));
      same(where, row, "entered_by", said.get(7));
      same(where, row, "entered_micros", said.get(8));
      same(where, row, "source_kind", said.get(10));
      same(where, row, "source_id", guarded(said.get(11)));
      same(where, row, "source_purpose", said.get(12));
      same(where, row, "pence", said.get(16));
      BigInteger pence = new BigInteger(row.get("pence"));
      sums.merge(row.get("number"), pence, BigInteger::add);
      moved.merge(row.get("account"), pence, BigInteger::add);
      fromBank(row, pence);
      if (!row.get("fund").isEmpty()) {
        funds
            .computeIfAbsent(row.get("entry"), entry -> new HashMap<>())
            .merge(row.get("fund"), pence, BigInteger::add);
      }
      if (row.get("account_kind").equals("TRANSFER") || row.get("reason").equals("TRANSFER")) {
        betweenFunds.put(row.get("entry"), Map.of());
      }
      found++;
    }
    require(found == sealed.size(), "the journal has fewer postings than were sealed.");
    for (Map.Entry<String, BigInteger> entry : sums.entrySet()) {
      require(
          entry.getValue().signum() == 0, "entry " + entry.getKey() + " does not add up to nothing.");
    }
    entries = sums.size();
    for (Map.Entry<String, Map<String, BigInteger>> entry : funds.entrySet()) {
      if (entry.getValue().size() > 1 || betweenFunds.containsKey(entry.getKey())) {
        betweenFunds.put(entry.getKey(), entry.getValue());
      }
    }
  }

  /** Each is approved by somebody else than asked for it, and has its entry; nothing else does. */
  private void transfers() throws Broken, IOException {
    List<List<String>> rows = table("fund-transfers.csv");
    for (List<String> cells : rows.subList(1, rows.size())) {
      Map<String, String> row = row(rows.get(0), cells);
      String where = "the transfer " + row.get("number");
      require(
          !row.get("approved_by").isEmpty() && !row.get("approved_by").equals(row.get("asked_by")),
          where + " was not made by two people.");
      BigInteger pence = new BigInteger(row.get("pence"));
      require(pence.signum() > 0, where + " moves nothing.");
      boolean booked = moves(where, row, row.get("entry"), pence);
      boolean takenBack = moves(where, row, row.get("reversal"), pence.negate());
      require(booked || takenBack, where + " is not in the journal.");
    }
    require(
        betweenFunds.isEmpty(),
        "entries move money between funds without a transfer: " + betweenFunds.keySet());
  }

  /** An entry of other periods is not in the pack. */
  private boolean moves(String where, Map<String, String> row, String entry, BigInteger pence)
      throws Broken {
    Map<String, BigInteger> said =
        Map.of(row.get("from_fund"), pence, row.get("to_fund"), pence.negate());
    Map<String, BigInteger> posted = betweenFunds.remove(entry);
    require(
        posted == null || posted.equals(said), where + " is booked otherwise than it was approved.");
    return posted != null;
  }

  private void trialBalance() throws Broken, IOException {
    List<List<String>> rows = table("trial-balance.csv");
    BigInteger total = BigInteger.ZERO;
    for (List<String> cells : rows.subList(1, rows.size())) {
      Map<String, String> row = row(rows.get(0), cells);
      String where = "the account " + row.get("account");
      BigInteger movedPence = new BigInteger(row.get("moved_pence"));
      BigInteger closing = new BigInteger(row.get("closing_pence"));
      BigInteger posted = moved.remove(row.get("account"));
      require(
          movedPence.equals(posted == null ? BigInteger.ZERO : posted),
          where + " moved otherwise than the journal says.");
      require(
          new BigInteger(row.get("opening_pence")).add(movedPence).equals(closing),
          where + " does not close with what it opened with and what moved.");
      total = total.add(closing);
    }
    require(moved.isEmpty(), "accounts are missing in the trial balance: " + moved.keySet());
    require(total.signum() == 0, "the trial balance does not add up to nothing.");
  }

  /** Notes what an entry moved that lines of the bank or allocations made, or that took such back. */
  private void fromBank(Map<String, String> row, BigInteger pence) {
    String entry = row.get("entry");
    boolean made = List.of("BANK_LINE", "STATEMENT_FILE").contains(row.get("source_kind"));
    if (made || fromBank.containsKey(row.get("reverses") + " " + SUSPENSE)) {
      fromBank.putIfAbsent(entry + " " + SUSPENSE, BigInteger.ZERO);
      fromBank.putIfAbsent(entry + " " + UNEXPLAINED, BigInteger.ZERO);
      fromBank.computeIfPresent(
          entry + " " + row.get("account_kind"), (key, before) -> before.add(pence));
    }
  }

  /** Each file is the one that was imported, and there are no others. */
  private void statements() throws Broken, IOException {
    List<List<String>> rows = table("statements.csv");
    List<String> listed = new ArrayList<>();
    for (List<String> cells : rows.subList(1, rows.size())) {
      Map<String, String> row = row(rows.get(0), cells);
      String name = row.get("file");
      require(files.containsKey(name), name + " is missing.");
      require(
          sha256(files.get(name)).equals(row.get("sha256")),
          name + " is not the statement that was imported.");
      listed.add(name);
    }
    for (String name : files.keySet()) {
      require(
          !name.startsWith("statements/") || listed.remove(name),
          name + " is no statement that was imported.");
    }
    require(listed.isEmpty(), "statements are listed twice: " + listed);
  }

  /**
   * A line of the bank comes in as suspense, or as unexplained when it went out, and an allocation
   * moves it out of there. What was not undone is at most the line.
   */
  private void allocations() throws Broken, IOException {
    Map<String, BigInteger> told = new HashMap<>();
    Map<String, BigInteger> left = new HashMap<>();
    Map<String, BigInteger> amounts = new HashMap<>();
    List<List<String>> bank = table("bank-lines.csv");
    for (List<String> cells : bank.subList(1, bank.size())) {
      Map<String, String> row = row(bank.get(0), cells);
      String line = row.get("line");
      BigInteger pence = new BigInteger(row.get("pence"));
      require(amounts.put(line, pence) == null, "the line " + line + " is there twice.");
      require(
          files.keySet().stream().anyMatch(name -> name.startsWith("statements/" + row.get("sha256"))),
          "the statement of the line " + line + " is missing.");
      left.put(line, pence.abs());
      told.merge(row.get("entry") + " " + side(pence), pence.negate(), BigInteger::add);
    }
    List<List<String>> rows = table("allocations.csv");
    for (List<String> cells : rows.subList(1, rows.size())) {
      Map<String, String> row = row(rows.get(0), cells);
      String line = row.get("line");
      require(amounts.containsKey(line), "the line " + line + " is missing.");
      BigInteger amount = amounts.get(line);
      BigInteger pence = new BigInteger(row.get("pence"));
      BigInteger out = amount.signum() < 0 ? pence.negate() : pence;
      told.merge(row.get("entry") + " " + side(amount), out, BigInteger::add);
      require(
          row.get("reversal").isEmpty() == row.get("undone_at").isEmpty(),
          "of an allocation of the line " + line + " it is not told whether it was undone.");
      if (row.get("reversal").isEmpty()) {
        left.merge(line, pence, BigInteger::subtract);
      } else {
        told.merge(row.get("reversal") + " " + side(amount), out.negate(), BigInteger::add);
      }
    }
    for (Map.Entry<String, BigInteger> line : left.entrySet()) {
      require(
          line.getValue().signum() >= 0,
          "more is allocated of the line " + line.getKey() + " than it was.");
    }
    for (Map.Entry<String, BigInteger> entry : fromBank.entrySet()) {
      require(
          entry.getValue().equals(told.getOrDefault(entry.getKey(), BigInteger.ZERO)),
          "the entry "
              + entry.getKey()
              + " moved otherwise than the lines of the bank and their allocations say.");
    }
    lines = amounts.size();
    allocations = rows.size() - 1;
  }

  private static String side(BigInteger pence) {
    return pence.signum() < 0 ? UNEXPLAINED : SUSPENSE;
  }

  private static void same(String where, Map<String, String> row, String column, String said)
      throws Broken {
    require(said.equals(row.get(column)), where + " has another " + column + " than was sealed.");
  }

  /** A spreadsheet is told that such a text is no formula. */
  private static String guarded(String text) {
    return text.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + text : text;
  }

  private static Map<String, String> row(List<String> heads, List<String> cells) throws Broken {
    require(heads.size() == cells.size(), "a row has too few or too many columns: " + cells);
    Map<String, String> row = new HashMap<>();
    for (int i = 0; i < heads.size(); i++) {
      row.put(heads.get(i), cells.get(i));
    }
    return row;
  }

  private List<String> lines(String name) throws Broken, IOException {
    require(files.containsKey(name), name + " is missing.");
    return text(files.get(name)).lines().toList();
  }

  /** RFC 4180. */
  private List<List<String>> table(String name) throws Broken, IOException {
    require(files.containsKey(name), name + " is missing.");
    String text = text(files.get(name));
    List<List<String>> rows = new ArrayList<>();
    List<String> row = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"') {
        boolean twice = quoted && i + 1 < text.length() && text.charAt(i + 1) == '"';
        if (twice) {
          cell.append('"');
          i++;
        } else {
          quoted = !quoted;
        }
      } else if (quoted || c != ',' && c != '\r' && c != '\n') {
        cell.append(c);
      } else if (c != '\r') {
        row.add(cell.toString());
        cell.setLength(0);
        if (c == '\n') {
          rows.add(row);
          row = new ArrayList<>();
        }
      }
    }
    require(!rows.isEmpty() && row.isEmpty() && cell.length() == 0, name + " ends in the middle.");
    return rows;
  }

  /** The values of a JSON array of texts, numbers and nulls; null is empty. */
  private static List<String> array(String json) throws Broken {
    List<String> values = new ArrayList<>();
    int at = 1;
    while (at < json.length() && json.charAt(at) != ']') {
      StringBuilder value = new StringBuilder();
      if (json.charAt(at) == '"') {
        at++;
        while (json.charAt(at) != '"') {
          at = character(json, at, value);
        }
        at++;
        values.add(value.toString());
      } else {
        while (",]".indexOf(json.charAt(at)) < 0) {
          value.append(json.charAt(at++));
        }
        values.add(value.toString().equals("null") ? "" : value.toString());
      }
      at += json.startsWith(", ", at) ? 2 : 0;
    }
    require(values.size() == 17, "a link of the chain is malformed.");
    return values;
  }

  private static int character(String json, int at, StringBuilder value) {
    if (json.charAt(at) != '\\') {
      value.append(json.charAt(at));
      return at + 1;
    }
    char escaped = json.charAt(at + 1);
    if (escaped == 'u') {
      value.append((char) Integer.parseInt(json.substring(at + 2, at + 6), 16));
      return at + 6;
    }
    int named = "bfnrt".indexOf(escaped);
    value.append(named < 0 ? escaped : "\b\f\n\r\t".charAt(named));
    return at + 2;
  }

  private static String text(byte[] bytes) throws CharacterCodingException {
    return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static void require(boolean holds, String sentence) throws Broken {
    if (!holds) {
      throw new Broken(sentence);
    }
  }
}
