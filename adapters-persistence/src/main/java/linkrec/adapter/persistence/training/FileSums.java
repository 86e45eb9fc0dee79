package linkrec.adapter.persistence.training;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/**
 * SHA-256 of files, in hexadecimal. A file is read once as long as neither its size nor its time of
 * change differs; what was summed while it was written is not read at all.
 */
final class FileSums {

  private static final int BUFFER_BYTES = 1 << 16;

  private record Sum(long size, FileTime changed, String hexadecimal) {}

  private final Map<Path, Sum> known = new HashMap<>();

  static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** Takes the sum of a file that was just written. */
  void put(Path file, MessageDigest digest) throws IOException {
    put(file, Files.readAttributes(file, BasicFileAttributes.class), digest);
  }

  private String put(Path file, BasicFileAttributes attributes, MessageDigest digest) {
    String hexadecimal = HexFormat.of().formatHex(digest.digest());
    known.put(file, new Sum(attributes.size(), attributes.lastModifiedTime(), hexadecimal));
    return hexadecimal;
  }

  /** The sum of a file; absent when it is not there. */
  Optional<String> of(Path file) throws IOException {
    BasicFileAttributes attributes;
    try {
      attributes = Files.readAttributes(file, BasicFileAttributes.class);
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
    Sum sum = known.get(file);
    if (sum != null
        && sum.size() == attributes.size()
        && sum.changed().equals(attributes.lastModifiedTime())) {
      return Optional.of(sum.hexadecimal());
    }
    MessageDigest digest = digest();
    byte[] buffer = new byte[BUFFER_BYTES];
    try (InputStream input = Files.newInputStream(file)) {
      for (int read = input.read(buffer); read >= 0; read = input.read(buffer)) {
        digest.update(buffer, 0, read);
      }
    }
    return Optional.of(put(file, attributes, digest));
  }
}
