package org.branchwork.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** nginx with the same bytes as files, with as many workers as it likes. */
final class Nginx implements AutoCloseable {
  private static final String CONFIGURATION =
      """
      user %5$s;
      worker_processes auto;
      daemon off;
      pid %1$s/nginx.pid;
      error_log %1$s/nginx.log;
      events { worker_connections 256; }
      http {
        access_log off;
        default_type "text/html;charset=UTF-8";
        keepalive_requests 1000000000;
        open_file_cache max=100;
        client_body_temp_path %1$s/b; proxy_temp_path %1$s/p; fastcgi_temp_path %1$s/f;
        uwsgi_temp_path %1$s/u; scgi_temp_path %1$s/s;
        server { listen %2$s:%3$d; root %4$s; }
      }
      """;

  private final Process process;
  private final int port;

  private Nginx(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  static Nginx serving(Path home, Path files) throws IOException {
    int port;
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }
    var user = System.getProperty("user.name");
    var text = CONFIGURATION.formatted(home, "127.0.0.1", port, files, user);
    var configuration = Files.writeString(home.resolve("nginx.conf"), text);
    var command = List.of("nginx", "-c", configuration.toString());
    var process = new ProcessBuilder(command).inheritIO().start();
    var nginx = new Nginx(process, port);
    nginx.awaitOpen();
    return nginx;
  }

  String url() {
    return "http://127.0.0.1:" + port;
  }

  private void awaitOpen() throws IOException {
    while (process.isAlive()) {
      try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
        if (socket.isConnected()) return;
      } catch (IOException notYet) {
        Thread.onSpinWait();
      }
    }
    throw new IOException("nginx did not start");
  }

  @Override
  public void close() {
    process.destroy();
  }
}
