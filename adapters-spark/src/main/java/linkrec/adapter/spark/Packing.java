package linkrec.adapter.spark;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** How a file is packed, told from its first bytes and not from its name. */
enum Packing {
  NONE,
  BZIP2,
  GZIP,
  SEVEN_ZIP;

  /** 7z: {@code 7z}, then four bytes that are no text. */
  private static final byte[] SEVEN_ZIP_HEAD = {'7', 'z', (byte) 0xbc, (byte) 0xaf, 0x27, 0x1c};

  /** Whether tasks can begin in the middle of such a file. */
  boolean canBeSplit() {
    return this == NONE || this == BZIP2;
  }

  static Packing of(Path file) throws IOException {
    byte[] head;
    try (InputStream in = Files.newInputStream(file)) {
      head = in.readNBytes(SEVEN_ZIP_HEAD.length);
    }
    if (head.length >= 3 && head[0] == 'B' && head[1] == 'Z' && head[2] == 'h') {
      return BZIP2;
    }
    if (head.length >= 2 && head[0] == 0x1f && head[1] == (byte) 0x8b) {
      return GZIP;
    }
    return Arrays.equals(head, SEVEN_ZIP_HEAD) ? SEVEN_ZIP : NONE;
  }
}
