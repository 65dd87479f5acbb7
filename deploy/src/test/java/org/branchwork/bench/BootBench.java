package org.branchwork.bench;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Map;
import java.util.regex.Pattern;

/** How long the second start takes, and what the server weighs after a hundred stories. */
final class BootBench {
  private static final double SECONDS = 15;
  private static final double MEBIBYTES = 700;
  private static final int STORIES = 100;
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([^\"]+)\"");
  private static final Pattern LINK = Pattern.compile("/enquiry/EQ-\\w{4}-\\w{4}\\?key=[\\w-]+");

  private final Table table;

  BootBench(Table table) {
    this.table = table;
  }

  void run() throws Exception {
    var home = Files.createTempDirectory("bench");
    var first = Stand.start(home, Map.of());
    first.get("/contact");
    first.close();
    var began = System.nanoTime();
    var second = Stand.start(home, Map.of());
    try {
      table.must("boot, first answer is a page", second.get("/contact").statusCode() == 200);
      table.atMost("boot, seconds at the second start", (System.nanoTime() - began) / 1e9, SECONDS);
      var worked = Machine.processorSeconds(second.server());
      table.beside("boot, processor seconds of the server", String.format("%.2f", worked));
      var lead = SignedIn.cookie(second, "caselead@demo.branch");
      for (int i = 0; i < STORIES; i++) story(second, lead);
      table.atMost(
          "boot, server MiB after " + STORIES + " stories",
          Machine.residentMebibytes(second.server()),
          MEBIBYTES);
    } finally {
      second.clear();
    }
  }

  /** Sent through the form, followed through the link, found in the queue and read by a lead. */
  private static void story(Stand stand, String lead) throws Exception {
    stand.get("/contact");
    var token = found(TOKEN, stand.get("/contact/enquiry").body(), 1);
    var form = form(token);
    stand.post("/contact/enquiry", FORM, form + "&do=check");
    var sent = stand.post("/contact/sent", FORM, form);
    var link = found(LINK, sent.body(), 0);
    var reference = link.substring("/enquiry/".length(), link.indexOf('?'));
    must(stand, link);
    must(stand, "/portal/cases?view=new", "Cookie", lead);
    must(stand, "/portal/cases/" + reference, "Cookie", lead);
    must(stand, "/news");
  }

  private static String form(String token) {
    return "token="
        + URLEncoder.encode(token, StandardCharsets.UTF_8)
        + "&name=Ann+Example&telephone=01632+960+001&message=My+hours+were+cut.";
  }

  private static void must(Stand stand, String path, String... headers) throws Exception {
    var status = stand.get(path, headers).statusCode();
    if (status != 200) throw new IOException(path.replaceFirst("key=.*", "key=") + " " + status);
  }

  private static String found(Pattern pattern, String html, int group) throws IOException {
    var found = pattern.matcher(html);
    if (!found.find()) throw new IOException("no " + pattern + " in:\n" + html);
    return found.group(group);
  }
}
