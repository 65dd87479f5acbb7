package org.branchwork.deploy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Waits for a portal that has just been started, and notices when it will never answer. */
final class Readiness {
  private static final Duration POLL = Duration.ofMillis(250);
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final Duration AFTER_BOOT = Duration.ofSeconds(30);
  private static final int TAIL_LINES = 40;
  private static final int OK = 200;

  /** The server says so once it has tried to deploy, also when the portal failed to. */
  private static final Pattern BOOTED = Pattern.compile("ready in [0-9,.]+ \\(ms\\)");

  /** The server's own answer on the same path while no portal stands before it. */
  private static final String NOBODY_ASKED = "\"checks\":[]";

  private final ChildProcess server;
  private final HttpRequest question;
  private final Path log;
  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

  Readiness(ChildProcess server, String url, Path log) {
    this.server = server;
    this.question = HttpRequest.newBuilder(URI.create(url)).timeout(Duration.ofSeconds(5)).build();
    this.log = log;
  }

  /** Returns when the portal is ready; refuses, with the end of the log, when it will not be. */
  void await() {
    var sinceBoot = Duration.ZERO;
    for (var waited = Duration.ZERO; waited.compareTo(PATIENCE) < 0; waited = waited.plus(POLL)) {
      if (isReady()) return;
      if (server.hasEndedWithin(POLL)) throw new Refusal("server.ended", log, tail());
      if (sinceBoot.isZero() && !hasBooted()) continue;
      sinceBoot = sinceBoot.plus(POLL);
      if (sinceBoot.compareTo(AFTER_BOOT) > 0) break;
    }
    throw new Refusal("server.not-ready", log, tail());
  }

  private boolean isReady() {
    try {
      var answer = client.send(question, BodyHandlers.ofString());
      return answer.statusCode() == OK && !answer.body().contains(NOBODY_ASKED);
    } catch (IOException notYet) {
      return false;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  private boolean hasBooted() {
    return lines().stream().anyMatch(line -> BOOTED.matcher(line).find());
  }

  /** What the log calls severe, which may stand far above, and its end. */
  private String tail() {
    var lines = lines();
    var end = Math.max(0, lines.size() - TAIL_LINES);
    var severe = lines.subList(0, end).stream().filter(line -> line.contains(" SEVERE "));
    return Stream.concat(severe, lines.subList(end, lines.size()).stream())
        .collect(Collectors.joining("\n"));
  }

  private List<String> lines() {
    try {
      return new String(Files.readAllBytes(log), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException unreadable) {
      return List.of();
    }
  }
}
