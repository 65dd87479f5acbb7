package org.branchwork.violations.chance.web.platform.links;

import java.util.UUID;

/** A key that was not made from SecureRandom. */
class Guessable {
  String key() {
    return UUID.randomUUID().toString();
  }
}
