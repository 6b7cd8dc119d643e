package dev.zhuji.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;

/** Ids for questions that were given none. */
public final class QuestionIds {

  private static final int DIGEST_BYTES = 5;

  private QuestionIds() {}

  /**
   * {@code q-} and the first 10 hexadecimal digits of the SHA-256 of the text in NFKC, letters and
   * digits only, after the id of the question that it follows.
   */
  public static QuestionId derive(String parent, String text) {
    StringBuilder plain = new StringBuilder(parent);
    Normalizer.normalize(text, Normalizer.Form.NFKC)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .forEach(plain::appendCodePoint);
    byte[] digest = sha256().digest(plain.toString().getBytes(StandardCharsets.UTF_8));
    return new QuestionId("q-" + HexFormat.of().formatHex(digest, 0, DIGEST_BYTES));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
