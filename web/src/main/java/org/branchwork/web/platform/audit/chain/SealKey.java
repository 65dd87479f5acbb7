package org.branchwork.web.platform.audit.chain;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Makes the links of the chain, with a key that lies outside the database. */
public final class SealKey {

  private static final String HMAC = "HmacSHA256";
  private static final String PURPOSE = "branchwork audit seal 1";
  private static final HexFormat HEX = HexFormat.of();

  private final SecretKeySpec key;

  private SealKey(byte[] key) {
    this.key = new SecretKeySpec(key, HMAC);
  }

  /** The key for this one purpose, derived by HKDF-SHA-256 from a secret of the portal. */
  public static SealKey from(byte[] secret) {
    byte[] extracted = mac(new SecretKeySpec(new byte[32], HMAC), secret);
    byte[] info = (PURPOSE + "\u0001").getBytes(StandardCharsets.US_ASCII);
    return new SealKey(mac(new SecretKeySpec(extracted, HMAC), info));
  }

  /** The seal of a row behind another seal. */
  public Seal seal(AuditRow row, Seal previous) {
    long sequence = previous.sequence() + 1;
    String hash = row.hash();
    String link = link(sequence, row.id(), row.writtenIn(), hash, previous.chainHash());
    return new Seal(sequence, row.id(), row.writtenIn(), hash, previous.chainHash(), link);
  }

  /** Whether the link was made here, for this place in the chain. */
  boolean made(Seal seal, long sequence) {
    return seal.chainHash()
        .equals(
            link(
                sequence, seal.entryId(), seal.writtenIn(), seal.entryHash(), seal.previousHash()));
  }

  private String link(long sequence, long entry, String writtenIn, String hash, String previous) {
    byte[] transaction = writtenIn.getBytes(StandardCharsets.US_ASCII);
    byte[] bytes =
        ByteBuffer.allocate(3 * Long.BYTES + 64 + transaction.length)
            .putLong(sequence)
            .putLong(entry)
            .putLong(transaction.length)
            .put(transaction)
            .put(HEX.parseHex(hash))
            .put(HEX.parseHex(previous))
            .array();
    return HEX.formatHex(mac(key, bytes));
  }

  private static byte[] mac(SecretKeySpec key, byte[] text) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(key);
      return mac.doFinal(text);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
