package org.branchwork.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What nginx's configuration has in common with the portal, and what must never come into it. */
class NginxFileTest {
  private static final Path WEB = Path.of("..", "web", "src", "main", "webapp", "WEB-INF");
  private static final long MEGABYTE = 1024 * 1024;

  @Test
  void nginx_takes_as_much_as_the_portal_and_no_more() throws IOException {
    var taken = figure(configuration(), "client_max_body_size (\\d+)m;") * MEGABYTE;
    var web = Files.readString(WEB.resolve("web.xml"));

    assertThat(taken).isEqualTo(figure(web, "<max-request-size>(\\d+)</max-request-size>"));
  }

  /**
   * Notes of requests would hold keys; appended headers and repeated posts are somebody's words.
   */
  @ParameterizedTest
  @ValueSource(
      strings = {"$request;", "$http_referer", "$proxy_add_x_forwarded_for", "non_idempotent;"})
  void nothing_is_written_down_appended_or_posted_twice(String forbidden) throws IOException {
    var directives = configuration().replaceAll("(?m)#.*$", "");

    assertThat(directives).contains("access_log off;").doesNotContain(forbidden);
  }

  private static String configuration() throws IOException {
    return Files.readString(Path.of("nginx", "branchwork.conf"));
  }

  private static long figure(String text, String pattern) {
    var found = Pattern.compile(pattern).matcher(text);
    assertThat(found.find()).as(pattern).isTrue();
    return Long.parseLong(found.group(1));
  }
}
