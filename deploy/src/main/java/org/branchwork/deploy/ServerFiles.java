package org.branchwork.deploy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The server and the portal, unpacked from the jar, and made ready for one start. */
final class ServerFiles {
  private static final String CONFIG = "configs.config.server-config";
  private static final Duration UNPACKING = Duration.ofMinutes(3);

  /** Fewer than the portal's pool has connections (web.xml), which tells why. */
  private static final int REQUESTS_AT_ONCE = 32;

  private static final List<String> LEFT_BY_EARLIER_RUNS =
      List.of("applications", "generated", "autodeploy", "logs");

  private final DataDirectory data;
  final Path root;
  final Path portal;
  final Path commands;
  final Path logging;

  ServerFiles(DataDirectory data) {
    this.data = data;
    root = new Bundled("nested/payara-micro.jar", "server").in(data.unpacked(), this::unpackServer);
    portal =
        new Bundled("nested/portal.war", "portal")
            .in(data.unpacked(), (war, to) -> Files.copy(war, to.resolve("portal.war")))
            .resolve("portal.war");
    commands = data.unpacked().resolve("boot-commands");
    logging = data.unpacked().resolve("logging.properties");
  }

  /**
   * Puts the server's own configuration back to its first state. It saves into it what was
   * deployed, and at the next start would bring that up before, or instead of, the portal at hand.
   */
  void prepare(String address) {
    try {
      Files.copy(pristine(root), domain(root), StandardCopyOption.REPLACE_EXISTING);
      LEFT_BY_EARLIER_RUNS.forEach(name -> Bundled.remove(root.resolve(name)));
      Files.writeString(
          commands,
          """
          set %1$s.network-listeners.network-listener.http-listener.address=%2$s
          set %1$s.protocols.protocol.http-listener.http.server-header=false
          set %1$s.protocols.protocol.http-listener.http.xpowered-by=false
          set %3$s.thread-pools.thread-pool.http-thread-pool.max-thread-pool-size=%4$d
          """
              .formatted(CONFIG + ".network-config", address, CONFIG, REQUESTS_AT_ONCE));
      try (var source =
          getClass().getClassLoader().getResourceAsStream("server/logging.properties")) {
        Files.copy(source, logging, StandardCopyOption.REPLACE_EXISTING);
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  private void unpackServer(InputStream source, Path directory) throws IOException {
    var jar = data.unpacked().resolve("payara-micro.jar");
    Files.copy(source, jar, StandardCopyOption.REPLACE_EXISTING);
    var log = data.newLog("unpack.log");
    var unpacking =
        ChildProcess.start(
            List.of(
                java(),
                "-jar",
                jar.toString(),
                "--rootdir",
                directory.toString(),
                "--outputlauncher"),
            "TERM",
            Map.of(),
            log);
    var ended = unpacking.hasEndedWithin(UNPACKING);
    unpacking.stop(Duration.ofSeconds(5));
    Files.delete(jar);
    if (!ended || unpacking.exitValue() != 0) throw new IOException(Texts.of("log.see", log));
    Files.copy(domain(directory), pristine(directory));
  }

  private static Path domain(Path root) {
    return root.resolve("config/domain.xml");
  }

  private static Path pristine(Path root) {
    return root.resolve("config/domain.pristine.xml");
  }
}
