package org.branchwork.e2e;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A real nginx with the file from {@code deploy/nginx}, adapted where the file says so. */
final class NginxInFront implements AutoCloseable {
  private static final Path FILES = Path.of("nginx").toAbsolutePath();
  private static final String AROUND =
      """
      user %2$s;
      worker_processes 1;
      daemon off;
      pid %1$s/nginx.pid;
      error_log %1$s/errors.log;
      events { worker_connections 512; }
      http {
        client_body_temp_path %1$s/b; proxy_temp_path %1$s/p; fastcgi_temp_path %1$s/f;
        uwsgi_temp_path %1$s/u; scgi_temp_path %1$s/s;
        include %1$s/branchwork.conf;
      }
      """;

  private final Path home;
  private final Process process;

  private NginxInFront(Path home, Process process) {
    this.home = home;
    this.process = process;
  }

  /**
   * Starts it on its own directory.
   *
   * @param ports of http, of https, of the first instance and of the second
   */
  static NginxInFront start(Path home, OwnCertificate certificate, List<Integer> ports)
      throws Exception {
    certificate.write(home.resolve("certificate.pem"), home.resolve("key.pem"));
    Files.writeString(home.resolve("branchwork.conf"), adapted(home, ports));
    var configuration = home.resolve("nginx.conf");
    Files.writeString(configuration, AROUND.formatted(home, System.getProperty("user.name")));
    var command = List.of(program(), "-p", home.toString(), "-c", configuration.toString());
    var process = new ProcessBuilder(command).inheritIO().start();
    var nginx = new NginxInFront(home, process);
    nginx.awaitOpen(ports.get(1));
    return nginx;
  }

  private static String adapted(Path home, List<Integer> ports) throws IOException {
    var text = Files.readString(FILES.resolve("branchwork.conf"));
    text = adapt(text, "listen 80;", "listen 127.0.0.1:" + ports.get(0) + ";");
    text = adapt(text, "listen 443 ssl", "listen 127.0.0.1:" + ports.get(1) + " ssl");
    text = adapt(text, "server 127.0.0.1:8081 ", "server 127.0.0.1:" + ports.get(2) + " ");
    text = adapt(text, "server 127.0.0.1:8082 ", "server 127.0.0.1:" + ports.get(3) + " ");
    text = adapt(text, "/etc/nginx/branchwork/fullchain.pem", home.resolve("certificate.pem"));
    text = adapt(text, "/etc/nginx/branchwork/key.pem", home.resolve("key.pem"));
    text = adapt(text, "/var/lib/nginx/branchwork", home.resolve("cache"));
    text = adapt(text, "/var/log/nginx/branchwork.log", home.resolve("branchwork.log"));
    text = adapt(text, "root /etc/nginx/branchwork;", "root " + FILES + ";");
    var served = "log_format served '$upstream_addr $request_method $status';\naccess_log ";
    return adapt(text, "access_log off;", served + home.resolve("served.log") + " served;");
  }

  /** Each line that is to be adapted stands in the file once, with the mark that says so. */
  private static String adapt(String text, String there, Object instead) {
    var lines = text.lines().filter(line -> line.contains(there)).toList();
    if (lines.size() != 1 || !lines.get(0).contains("# adapt")) {
      throw new AssertionError(there + " stands in " + lines);
    }
    return text.replace(there, instead.toString());
  }

  private static String program() {
    return Stream.of("/usr/sbin/nginx", "/usr/local/sbin/nginx")
        .filter(path -> Files.isExecutable(Path.of(path)))
        .findFirst()
        .orElse("nginx");
  }

  private void awaitOpen(int port) throws IOException {
    while (process.isAlive()) {
      try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
        if (socket.isConnected()) return;
      } catch (IOException notYet) {
        Thread.onSpinWait();
      }
    }
    throw new IOException("nginx did not start");
  }

  /** Who answered, in order: the address of the instance, the method, the status. */
  List<String> served() throws IOException {
    return Files.readAllLines(home.resolve("served.log"));
  }

  /** All that nginx itself wrote down of what went wrong. */
  String log() throws IOException {
    return Files.readString(home.resolve("branchwork.log"));
  }

  @Override
  public void close() {
    process.destroy();
    try {
      process.waitFor(10, TimeUnit.SECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
