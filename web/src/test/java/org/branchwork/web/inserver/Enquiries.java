package org.branchwork.web.inserver;

import java.util.List;
import java.util.UUID;
import org.branchwork.casework.api.SendEnquiry;

/** Enquiries as members send them, with a canary in every field that nobody else may read. */
final class Enquiries {

  private Enquiries() {}

  static SendEnquiry from(String email, Boolean workAddress) {
    return new SendEnquiry(
        UUID.randomUUID().toString(),
        "Ann Canary",
        null,
        email,
        "canary-1",
        "Canary Council",
        "Canary House",
        "My canary hours were cut.",
        null,
        null,
        false,
        null,
        workAddress,
        "After canary shifts.",
        "Canary speech",
        "Canary ramp",
        "Canary Solicitors",
        List.of());
  }
}
