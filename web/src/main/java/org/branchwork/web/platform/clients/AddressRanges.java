package org.branchwork.web.platform.clients;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Addresses and networks as a setting names them: {@code 127.0.0.1, 10.0.0.0/8, fd00::/8}. */
final class AddressRanges {

  private final List<Range> ranges;

  private AddressRanges(List<Range> ranges) {
    this.ranges = ranges;
  }

  private record Range(byte[] network, int bits) {
    boolean contains(byte[] address) {
      if (address.length != network.length) {
        return false;
      }
      for (int bit = 0; bit < bits; bit++) {
        int mask = 0x80 >> bit % Byte.SIZE;
        int at = bit / Byte.SIZE;
        if ((address[at] & mask) != (network[at] & mask)) {
          return false;
        }
      }
      return true;
    }
  }

  /** Reads a setting; what is no address names nobody. */
  static AddressRanges parse(String setting) {
    return new AddressRanges(
        Arrays.stream(setting.split(","))
            .map(String::strip)
            .map(AddressRanges::range)
            .flatMap(Optional::stream)
            .toList());
  }

  private static Optional<Range> range(String text) {
    String[] part = text.split("/", 2);
    boolean whole = part.length == 1;
    if (!whole && !part[1].matches("\\d{1,3}")) {
      return Optional.empty();
    }
    return bytes(part[0])
        .map(
            bytes -> {
              int most = bytes.length * Byte.SIZE;
              return new Range(bytes, whole ? most : Math.min(most, Integer.parseInt(part[1])));
            });
  }

  boolean contain(String address) {
    return bytes(address).filter(this::contain).isPresent();
  }

  private boolean contain(byte[] address) {
    return ranges.stream().anyMatch(range -> range.contains(address));
  }

  /** Never asks a name server: what is no address in figures is none. */
  static Optional<byte[]> bytes(String address) {
    boolean figures = address.matches("[0-9]{1,3}(\\.[0-9]{1,3}){3}|[0-9A-Fa-f:]*:[0-9A-Fa-f:.]*");
    if (!figures || address.length() > 45) {
      return Optional.empty();
    }
    try {
      return Optional.of(InetAddress.getByName(address).getAddress());
    } catch (UnknownHostException e) {
      return Optional.empty();
    }
  }
}
