package org.branchwork.casework.register;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.branchwork.casework.telephone.TelephoneDoor;
import org.jspecify.annotations.Nullable;

/**
 * A member as an extract lists her or him; what is empty was not said.
 *
 * @param joinedOn ISO, or empty; likewise {@code paidUntil}
 */
record Listed(
    String number,
    String name,
    String email,
    String telephone,
    String employer,
    String workplace,
    String joinedOn,
    String paidUntil) {

  /** Parts the fields of a row; no cleaned text holds it. */
  static final char FIELD = '\u001F';

  /** Parts one row from the next; no cleaned text holds it. */
  static final char ROW = '\u001E';

  /** All of it in short, so that a change is seen without comparing field by field. */
  String fingerprint() {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha.digest(fields().getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private String fields() {
    return String.join(
        String.valueOf(FIELD),
        number,
        name,
        email,
        telephone,
        employer,
        workplace,
        joinedOn,
        paidUntil);
  }

  /** As {@link MemberRows} writes it: the fields, the telephone's one spelling, the fingerprint. */
  String row() {
    @Nullable String e164 = TelephoneDoor.read(telephone).e164();
    return fields() + FIELD + (e164 == null ? "" : e164) + FIELD + fingerprint();
  }
}
