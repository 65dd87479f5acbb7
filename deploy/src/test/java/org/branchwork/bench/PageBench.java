package org.branchwork.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A public page against a filter that does nothing but send the same bytes, on the same server,
 * turn by turn, so that both meet the same weather; nginx beside them.
 */
final class PageBench {
  private static final double SHARE = 0.7;
  private static final int WARM_UP_SECONDS = 6;
  private static final int SECONDS = 3;
  private static final int ROUNDS = 5;
  private static final Pattern POST = Pattern.compile("href=\"(/news/(?!page/|label/)[^\"/]+)\"");

  private final Table table;

  PageBench(Table table) {
    this.table = table;
  }

  void run() throws Exception {
    var home = Files.createTempDirectory("bench");
    var bytes = Files.createDirectories(home.resolve("bytes"));
    var beside = Files.createDirectories(home.resolve("beside"));
    BareWar.write(beside.resolve("bare.war"));
    var settings =
        Map.of(
            "BRANCHWORK_JVM_OPTIONS",
            "-D" + BareFilter.BYTES + "=" + bytes,
            "BRANCHWORK_SERVER_OPTIONS",
            "--deploy " + beside.resolve("bare.war"));
    var stand = Stand.start(home, settings);
    try (var nginx = Nginx.serving(home, bytes)) {
      measure(stand, nginx, "/contact", bytes);
      var news = POST.matcher(stand.get("/news").body());
      if (!news.find()) throw new IOException("no post in the demo branch");
      measure(stand, nginx, news.group(1), bytes);
      mustBeStateless(stand);
    } finally {
      stand.clear();
    }
  }

  private void measure(Stand stand, Nginx nginx, String path, Path bytes) throws Exception {
    var name = path.substring(path.lastIndexOf('/') + 1);
    Files.writeString(bytes.resolve(name), stand.get(path).body());
    var page = stand.url() + path;
    var bare = stand.url() + "/bare/" + name;
    mustBeKept(stand, path, "/bare/" + name);
    Wrk.load(bare, WARM_UP_SECONDS);
    Wrk.load(page, WARM_UP_SECONDS);
    List<Double> pages = new ArrayList<>();
    List<Double> bares = new ArrayList<>();
    List<Double> shares = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      bares.add(Wrk.load(bare, SECONDS));
      pages.add(Wrk.load(page, SECONDS));
      shares.add(pages.get(round) / bares.get(round));
    }
    var what = "page " + (path.startsWith("/news/") ? "/news/{slug}" : path);
    table.beside(what + ", bytes", String.valueOf(Files.size(bytes.resolve(name))));
    table.beside(what + ", requests a second", rate(Median.of(pages)));
    table.beside(what + ", bare filter", rate(Median.of(bares)));
    table.beside(what + ", nginx", rate(Wrk.load(nginx.url() + "/" + name, SECONDS)));
    table.atLeast(what + ", share of the bare filter", Median.of(shares), SHARE);
  }

  private void mustBeKept(Stand stand, String path, String bare) throws Exception {
    var page = stand.get(path);
    var tag = page.headers().firstValue("ETag").orElse("");
    table.must("page " + path + ", same bytes as bare", page.body().equals(stand.get(bare).body()));
    table.must("page " + path + ", strong ETag", tag.startsWith("\""));
    table.must("page " + path + ", 304", stand.get(path, "If-None-Match", tag).statusCode() == 304);
    table.must("page " + path + ", no cookie", page.headers().firstValue("Set-Cookie").isEmpty());
  }

  /** Counted among the living objects of the server, after all those requests. */
  private void mustBeStateless(Stand stand) throws Exception {
    var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
    var pid = Long.toString(stand.server());
    var objects = Programs.run(Map.of(), List.of(jcmd, pid, "GC.class_histogram"));
    table.must(
        "page, no session", !objects.contains("org.apache.catalina.session.StandardSession "));
  }

  private static String rate(double perSecond) {
    return String.format("%.0f", perSecond);
  }
}
