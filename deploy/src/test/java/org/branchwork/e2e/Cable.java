package org.branchwork.e2e;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A cable between the portal and its database, which a test can pull out and put back. */
final class Cable implements AutoCloseable {
  private final int target;
  private final int port;
  private final Set<Socket> ends = ConcurrentHashMap.newKeySet();
  private volatile ServerSocket socket;

  Cable(int target) {
    this.target = target;
    this.socket = listen(0);
    this.port = socket.getLocalPort();
    accept(socket);
  }

  int port() {
    return port;
  }

  /** As if the database had stopped: every connection breaks, none is taken. */
  void pull() {
    try {
      socket.close();
      for (Socket end : ends) end.close();
      ends.clear();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  void putBack() {
    socket = listen(port);
    accept(socket);
  }

  @Override
  public void close() {
    pull();
  }

  private static ServerSocket listen(int port) {
    try {
      ServerSocket socket = new ServerSocket();
      socket.setReuseAddress(true);
      socket.bind(new java.net.InetSocketAddress(InetAddress.getLoopbackAddress(), port), 50);
      return socket;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private void accept(ServerSocket from) {
    daemon(
        () -> {
          while (true) {
            Socket portal = from.accept();
            Socket database = new Socket(InetAddress.getLoopbackAddress(), target);
            ends.add(portal);
            ends.add(database);
            daemon(() -> carry(portal, database));
            daemon(() -> carry(database, portal));
          }
        });
  }

  private static void carry(Socket from, Socket to) throws IOException {
    try (InputStream in = from.getInputStream();
        OutputStream out = to.getOutputStream()) {
      in.transferTo(out);
    }
  }

  private interface Work {
    void run() throws IOException;
  }

  /** A broken connection ends the thread: that is what a pulled cable does. */
  private static void daemon(Work work) {
    Thread thread =
        new Thread(
            () -> {
              try {
                work.run();
              } catch (IOException broken) {
                Thread.currentThread().interrupt();
              }
            });
    thread.setDaemon(true);
    thread.start();
  }
}
