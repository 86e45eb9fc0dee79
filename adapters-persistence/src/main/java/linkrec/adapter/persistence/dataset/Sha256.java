package linkrec.adapter.persistence.dataset;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import linkrec.domain.CorruptDatasetException;

/**
 * SHA-256 sums, and the files that hold them: one line as {@code shasum -a 256} writes it, 64
 * hexadecimal digits, two spaces, the name of what was summed, a line feed.
 */
public final class Sha256 {

  private static final Pattern LINE = Pattern.compile("([0-9a-f]{64})(\\s.*)?", Pattern.DOTALL);
  private static final int BUFFER_BYTES = 1 << 16;

  /** A line with a long path; what is longer is no such file. */
  private static final int MAX_LINE_BYTES = 1 << 13;

  private Sha256() {}

  /** The sum of a file, in hexadecimal. */
  public static String of(Path file) throws IOException {
    try (InputStream input = Files.newInputStream(file)) {
      return of(input);
    }
  }

  /** The sum of all that comes, in hexadecimal. */
  public static String of(InputStream input) throws IOException {
    MessageDigest digest = digest();
    byte[] buffer = new byte[BUFFER_BYTES];
    for (int read = input.read(buffer); read >= 0; read = input.read(buffer)) {
      digest.update(buffer, 0, read);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /** The sum of those bytes, in hexadecimal. */
  public static String of(byte[] bytes) {
    return HexFormat.of().formatHex(digest().digest(bytes));
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** A line of a checksum file. */
  public static String line(String sum, String name) {
    return sum + "  " + name + "\n";
  }

  /** The sum in a checksum file. */
  public static String readLine(Path file) throws IOException {
    byte[] bytes;
    try (InputStream input = Files.newInputStream(file)) {
      bytes = input.readNBytes(MAX_LINE_BYTES);
    }
    String line = new String(bytes, StandardCharsets.UTF_8);
    Matcher matcher = LINE.matcher(line);
    if (!matcher.matches()) {
      throw new CorruptDatasetException(file + ": 64 hexadecimal digits and a name expected");
    }
    return matcher.group(1);
  }
}
