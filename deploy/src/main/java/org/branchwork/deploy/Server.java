package org.branchwork.deploy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The server with the portal in it, in a virtual machine of its own. */
final class Server {
  private static final Duration STOP = Duration.ofSeconds(60);
  private static final String ANY_ADDRESS = "0.0.0.0";
  private static final int ENDED_BY_TERM = 128 + 15;

  private final Settings settings;
  private final DataDirectory data;
  private @Nullable ClassArchive archive;
  private @Nullable ChildProcess process;

  Server(Settings settings, DataDirectory data) {
    this.settings = settings;
    this.data = data;
  }

  /** Starts the server and returns once the portal answers from its database. */
  void start() {
    var files = new ServerFiles(data);
    Orphans.end("java", "TERM", data.unpacked());
    var address = settings.require("http.address");
    if (!Ports.isFree(address, port())) throw new Refusal("server.port-taken", port());
    files.prepare(address);
    var classes = new ClassArchive(files.root);
    archive = classes;
    var log = data.newLog("portal.log");
    var command = command(files, classes);
    var started = ChildProcess.start(command, "TERM", settings.forTheServer(), log);
    process = started;
    new Readiness(started, readyUrl(address), log).await();
  }

  /** Lets requests in hand finish, then ends. */
  void stop() {
    if (process == null || archive == null) return;
    process.stop(STOP);
    if (process.exitValue() == ENDED_BY_TERM || process.exitValue() == 0) archive.accept();
  }

  /** Waits a moment for the server to end by itself, which it never should. */
  boolean hasEndedWithin(Duration time) {
    return Objects.requireNonNull(process).hasEndedWithin(time);
  }

  private List<String> command(ServerFiles files, ClassArchive classes) {
    var command = new ArrayList<String>();
    command.add(ServerFiles.java());
    command.addAll(List.of("-Xmx512m", "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError"));
    command.addAll(List.of("-Dfile.encoding=UTF-8", "-Djava.awt.headless=true"));
    // by this name it is found at once; else all libraries are searched for it with each header
    command.add(
        "-Djakarta.mail.util.StreamProvider=org.eclipse.angus.mail.util.MailStreamProvider");
    command.addAll(classes.options());
    command.addAll(words("jvm.options"));
    command.addAll(List.of("-jar", files.root.resolve("launch-micro.jar").toString()));
    command.addAll(List.of("--nohazelcast", "--disablephonehome", "--contextroot", "/"));
    command.addAll(List.of("--prebootcommandfile", files.commands.toString()));
    command.addAll(List.of("--logproperties", files.logging.toString()));
    command.addAll(List.of("--port", Integer.toString(port())));
    command.addAll(List.of("--deploy", files.portal.toString()));
    command.addAll(words("server.options"));
    return command;
  }

  private List<String> words(String key) {
    return settings.find(key).map(text -> List.of(text.strip().split("\\s+"))).orElse(List.of());
  }

  private int port() {
    return settings.requireNumber("http.port");
  }

  private String readyUrl(String address) {
    var reachable = address.equals(ANY_ADDRESS) ? "127.0.0.1" : address;
    var host = reachable.contains(":") ? "[" + reachable + "]" : reachable;
    return "http://" + host + ":" + port() + "/health/ready";
  }
}
