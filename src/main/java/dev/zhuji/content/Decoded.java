package dev.zhuji.content;

import dev.zhuji.diagnostic.Code;
import dev.zhuji.diagnostic.Position;
import dev.zhuji.diagnostic.Problem;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A file's text: LF line ends, no byte order mark, U+FFFD for what is not UTF-8 and for NUL.
 *
 * @param problem about the first bad byte
 */
record Decoded(String text, Optional<Problem> problem) {

  static Decoded of(String path, byte[] bytes) {
    int start = startsWith(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
    String raw = new String(bytes, start, bytes.length - start, StandardCharsets.UTF_8);
    Optional<Problem> problem = Optional.empty();
    if (raw.indexOf('\uFFFD') >= 0) {
      problem = malformed(path, bytes, start);
    }
    if (raw.indexOf('\0') >= 0) {
      problem = problem.or(() -> nul(path, raw));
      return new Decoded(unixLines(raw.replace('\0', '\uFFFD')), problem);
    }
    return new Decoded(unixLines(raw), problem);
  }

  private static Optional<Problem> malformed(String path, byte[] bytes, int start) {
    ByteBuffer in = ByteBuffer.wrap(bytes, start, bytes.length - start);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    CoderResult result = decoder.decode(in, out, true);
    if (!result.isError()) {
      return Optional.empty(); // the author wrote U+FFFD
    }
    Position at = position(path, unixLines(out.flip().toString()));
    String message = "the byte 0x%02X is not UTF-8".formatted(bytes[in.position()]);
    return Optional.of(Problem.of(Code.ENCODING, at, message).withHint(guess(bytes)));
  }

  private static Optional<Problem> nul(String path, String raw) {
    Position at = position(path, unixLines(raw.substring(0, raw.indexOf('\0'))));
    return Optional.of(
        Problem.of(Code.ENCODING, at, "a NUL character")
            .withHint("is this a text file? save it as UTF-8"));
  }

  private static String guess(byte[] bytes) {
    if (startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF)) {
      return "the file is UTF-16: save it as UTF-8";
    }
    if (Charset.isSupported("GB18030") && decodes(bytes, Charset.forName("GB18030"))) {
      return "the file looks like GBK: save it as UTF-8, for example with"
          + " iconv -f GB18030 -t UTF-8";
    }
    return "save the file as UTF-8";
  }

  private static boolean decodes(byte[] bytes, Charset charset) {
    try {
      charset.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  private static boolean startsWith(byte[] bytes, int... prefix) {
    if (bytes.length < prefix.length) {
      return false;
    }
    for (int i = 0; i < prefix.length; i++) {
      if ((bytes[i] & 0xff) != prefix[i]) {
        return false;
      }
    }
    return true;
  }

  /** The place right after {@code before}. */
  private static Position position(String path, String before) {
    int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
    return new Position(path, line, before.length() - before.lastIndexOf('\n'));
  }

  /** CRLF and CR become LF. */
  private static String unixLines(String text) {
    int cr = text.indexOf('\r');
    if (cr < 0) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    int from = 0;
    while (cr >= 0) {
      out.append(text, from, cr).append('\n');
      from = cr + (cr + 1 < text.length() && text.charAt(cr + 1) == '\n' ? 2 : 1);
      cr = text.indexOf('\r', from);
    }
    return out.append(text, from, text.length()).toString();
  }
}
