package org.branchwork.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.branchwork.e2e.SignIn.signIn;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Each page for staff, by its address in the matrix and with what the demo branch holds, on a phone
 * and at a desk. A page that is added is looked at here without anybody's doing.
 */
class StaffPagesIT {
  private static final Path MATRIX =
      Path.of("..", "web", "src", "main", "resources", "access", "matrix.txt");

  /** Of these roles the first that may see a page looks at it. */
  private static final Map<String, String> ACCOUNTS = new LinkedHashMap<>();

  static {
    ACCOUNTS.put("secretary", "secretary@demo.branch");
    ACCOUNTS.put("data-protection", "dataprotection@demo.branch");
    ACCOUNTS.put("administrator", "admin@demo.branch");
    ACCOUNTS.put("publisher", "publisher@demo.branch");
    ACCOUNTS.put("auditor", "auditor@demo.branch");
    ACCOUNTS.put("treasurer", "treasurer@demo.branch");
  }

  /** Shown by stories that make what these need, or no page at all. */
  private static final Set<String> ELSEWHERE =
      Set.of(
          "/portal/news/posts/{post}",
          "/portal/news/pages/{slug}",
          "/portal/accounts/{account}",
          "/portal/fund/appeals/{appeal}",
          "/portal/collectives/{reference}",
          "/portal/collectives/{reference}/referrals",
          "/portal/reports/figures.csv",
          "/portal/fund/ledger/entry",
          "/portal/fund/payouts/run",
          "/portal/fund/payees/payee",
          "/portal/fund/claims/{reference}",
          "/portal/fund/inspections/{id}",
          "/portal/fund/inspections/{id}/records",
          "/portal/hand-over-sheet");

  @RegisterExtension static final Portal portal = new Portal();

  @Test
  void every_page_for_staff_can_be_read_by_everybody_on_a_phone_and_at_a_desk() throws IOException {
    var lines = Files.readAllLines(MATRIX);
    var rights = rights(lines);
    var visitors = new HashMap<String, Visitor>();
    var reference = aCase(visitor(visitors, "secretary"));
    var broken = new ArrayList<String>();
    int seen = 0;
    for (var address : staffAddresses(lines)) {
      if (ELSEWHERE.contains(address.get(0))) continue;
      var visitor = visitor(visitors, role(rights, address.get(3)));
      try {
        // the demo has one request for subject access
        var path = address.get(0).replace("{reference}", reference).replace("{number}", "1");
        look(visitor, path);
      } catch (AssertionError wrong) {
        // the other pages are looked at all the same
        broken.add(address.get(0) + ": " + wrong.getMessage());
      }
      seen++;
    }
    assertThat(broken).isEmpty();
    assertThat(seen).isGreaterThan(40);
  }

  private static void look(Visitor visitor, String path) {
    assertThat(path).as("a page that nobody shows yet").doesNotContain("{");
    var name = "page" + path.replaceAll("/(EQ-[^/]*)", "/case").replace('/', '-');
    visitor.page().setViewportSize(390, 844);
    var answer = visitor.page().navigate(portal.url() + path);
    assertThat(answer.status()).as(path).isEqualTo(200);
    visitor.scan(name + "-phone");
    visitor.page().setViewportSize(1280, 800);
    Accessibility.checkWidth(visitor.page(), name + "-desk");
  }

  private static String aCase(Visitor visitor) {
    visitor.open("/portal/cases?view=open");
    var link = visitor.page().locator("a[href^='/portal/cases/EQ-']").first().getAttribute("href");
    return link.replaceAll(".*/(EQ-[^/?#]*).*", "$1");
  }

  private static Visitor visitor(Map<String, Visitor> visitors, String role) {
    return visitors.computeIfAbsent(
        role,
        each -> {
          var visitor = portal.atDesk();
          signIn(visitor, portal, ACCOUNTS.get(role));
          return visitor;
        });
  }

  private static String role(Map<String, List<String>> rights, String permission) {
    return ACCOUNTS.keySet().stream()
        .filter(role -> permission.equals("-") || rights.get(role).contains(permission))
        .findFirst()
        .orElseThrow();
  }

  private static Map<String, List<String>> rights(List<String> lines) {
    var rights = new HashMap<String, List<String>>();
    for (var words : section(lines, "[roles]")) {
      rights.put(words.get(0), words.subList(1, words.size()));
    }
    return rights;
  }

  private static List<List<String>> staffAddresses(List<String> lines) {
    return section(lines, "[addresses]").stream()
        .filter(words -> words.size() > 3 && words.get(2).equals("staff"))
        .toList();
  }

  private static List<List<String>> section(List<String> lines, String name) {
    return lines.stream()
        .dropWhile(line -> !line.equals(name))
        .skip(1)
        .takeWhile(line -> !line.startsWith("["))
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(line -> Arrays.asList(line.trim().split("\\s+")))
        .toList();
  }
}
