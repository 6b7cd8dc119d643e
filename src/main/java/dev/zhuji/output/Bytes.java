package dev.zhuji.output;

import java.util.HexFormat;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import java.util.zip.Checksum;

/** What tells the bytes of one file from those of another. */
final class Bytes {

  private Bytes() {}

  /**
   * 16 hexadecimal digits: two checksums of 32 bits. They tell whether a file is still the one that
   * was written, for which nobody gains by a collision; a cold Java computes SHA-256 at a hundredth
   * of their speed.
   */
  static String hash(byte[] bytes) {
    HexFormat digits = HexFormat.of();
    return digits.toHexDigits(checksum(new CRC32(), bytes))
        + digits.toHexDigits(checksum(new CRC32C(), bytes));
  }

  private static int checksum(Checksum sum, byte[] bytes) {
    sum.update(bytes, 0, bytes.length);
    return (int) sum.getValue();
  }
}
