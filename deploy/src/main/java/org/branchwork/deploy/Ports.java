package org.branchwork.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;

/** TCP ports of this machine. */
final class Ports {
  private Ports() {}

  /** Whether somebody could listen there now. */
  static boolean isFree(String address, int port) {
    try (var socket = new ServerSocket(port, 1, InetAddress.getByName(address))) {
      return socket.isBound();
    } catch (IOException taken) {
      return false;
    }
  }

  /** The port written in a file while it is free, else another, written there. */
  static int rememberedOrFree(String address, Path file) {
    try {
      var remembered = remembered(file);
      if (remembered != 0 && isFree(address, remembered)) return remembered;
      try (var socket = new ServerSocket(0, 1, InetAddress.getByName(address))) {
        Files.writeString(file, Integer.toString(socket.getLocalPort()));
        return socket.getLocalPort();
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** The port written in a file, or 0. */
  static int remembered(Path file) {
    try {
      var text = Files.exists(file) ? Files.readString(file).strip() : "";
      return text.matches("[0-9]{1,5}") ? Integer.parseInt(text) : 0;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
