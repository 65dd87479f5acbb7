package org.branchwork.web.platform.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.branchwork.web.platform.settings.PortalSettings;

/**
 * Knows the devices on which the owner of an address has signed in before, by a mark that the
 * browser keeps: a random name of the device, signed for the address. It opens nothing and tells
 * nothing; it gives the device a pace of its own.
 */
@ApplicationScoped
class KnownDevices {

  private static final int NAME_BYTES = 16;
  private static final int NAME_LETTERS = 22;

  @Inject PortalSettings settings;

  /** The mark, among those of this visit, that was given to the owner of the address. */
  Optional<String> mark(String email, Visit visit) {
    return visit.marks().stream().filter(mark -> isOf(email, mark)).findFirst();
  }

  /** The mark to be kept by the browser of an owner who has just signed in completely. */
  String markToKeep(String email, Visit visit) {
    return mark(email, visit)
        .orElseGet(
            () -> {
              String name = Tokens.encode(Tokens.bytes(NAME_BYTES));
              return name + sign(email, name);
            });
  }

  private boolean isOf(String email, String mark) {
    String right = sign(email, mark.substring(0, Math.min(NAME_LETTERS, mark.length())));
    String given = mark.substring(Math.min(NAME_LETTERS, mark.length()));
    return MessageDigest.isEqual(
        right.getBytes(StandardCharsets.US_ASCII), given.getBytes(StandardCharsets.UTF_8));
  }

  private String sign(String email, String name) {
    byte[] text = (name + "\n" + email).getBytes(StandardCharsets.UTF_8);
    return Tokens.encode(Tokens.keyed(settings.secret("link"), "known-device", text));
  }
}
