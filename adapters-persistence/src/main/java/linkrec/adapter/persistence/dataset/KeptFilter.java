package linkrec.adapter.persistence.dataset;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.zip.CRC32;
import linkrec.domain.candidate.PhraseFilter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A {@link KeyFilter} that is kept, so that it is made once and not at each opening. What is kept
 * names what it was made of, and is made again when that is something else, when the format is
 * another one or when it is damaged. Numbers are big-endian:
 *
 * <pre>
 * 8 octets   LRFILTER in ASCII
 * 4          version of the format: {@value #FORMAT_VERSION}; another one after each change of the
 *            filter's or the hash's rules
 * 4, n       length of the source's name, and the name in UTF-8
 * 8          number of bits, a power of two and a multiple of 64
 * bits / 8   the bits, 64 an octet group of eight
 * 4          CRC-32 of all before
 * </pre>
 */
public final class KeptFilter {

  private static final Logger LOG = LoggerFactory.getLogger(KeptFilter.class);
  private static final byte[] MAGIC = "LRFILTER".getBytes(StandardCharsets.US_ASCII);
  private static final int FORMAT_VERSION = 1;
  private static final int SUM_OCTETS = 4;

  private KeptFilter() {}

  /**
   * Where the filter of a file is kept.
   *
   * @param source names the keys it is made of: equal as long as they are the same
   */
  public record Place(Path file, String source) {}

  /** The filter that is kept there, else a new one, which is kept there where that is possible. */
  public static PhraseFilter at(Place place, Supplier<KeyFilter> maker) {
    Optional<KeyFilter> kept = read(place);
    if (kept.isPresent()) {
      return kept.get();
    }
    KeyFilter made = maker.get();
    try {
      write(place, made);
    } catch (IOException e) {
      // A folder that may only be read: the filter is made at each opening.
      LOG.debug("{} cannot be kept: {}", place.file(), e.toString());
    }
    return made;
  }

  private static Optional<KeyFilter> read(Place place) {
    if (!Files.isRegularFile(place.file())) {
      return Optional.empty();
    }
    try {
      return of(Files.readAllBytes(place.file()), place.source());
    } catch (IOException e) {
      LOG.debug("{} cannot be read: {}", place.file(), e.toString());
      return Optional.empty();
    }
  }

  private static void write(Place place, KeyFilter filter) throws IOException {
    Path unfinished =
        place.file().resolveSibling("." + place.file().getFileName() + "." + processId());
    try {
      Files.write(unfinished, octets(filter, place.source()));
      Files.move(unfinished, place.file(), StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }

  private static long processId() {
    return ProcessHandle.current().pid();
  }

  /** A filter in the form above. */
  public static byte[] octets(KeyFilter filter, String source) {
    byte[] name = source.getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream octets = new ByteArrayOutputStream();
    try (DataOutputStream output = new DataOutputStream(octets)) {
      output.write(MAGIC);
      output.writeInt(FORMAT_VERSION);
      output.writeInt(name.length);
      output.write(name);
      output.writeLong(filter.bits().length * (long) Long.SIZE);
      ByteBuffer bits = ByteBuffer.allocate(filter.bits().length * Long.BYTES);
      bits.asLongBuffer().put(filter.bits());
      output.write(bits.array());
      output.writeInt(sum(octets.toByteArray(), octets.size()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return octets.toByteArray();
  }

  /** The filter in those octets; absent when they are in another form or of another source. */
  public static Optional<KeyFilter> of(byte[] octets, String source) {
    byte[] name = source.getBytes(StandardCharsets.UTF_8);
    int end = octets.length - SUM_OCTETS;
    if (end < 0 || ByteBuffer.wrap(octets).getInt(end) != sum(octets, end)) {
      return Optional.empty();
    }
    try (DataInputStream input = new DataInputStream(new ByteArrayInputStream(octets, 0, end))) {
      if (!Arrays.equals(input.readNBytes(MAGIC.length), MAGIC)
          || input.readInt() != FORMAT_VERSION
          || input.readInt() != name.length
          || !Arrays.equals(input.readNBytes(name.length), name)
          || input.readLong() != input.available() * (long) Byte.SIZE) {
        return Optional.empty();
      }
      long[] bits = new long[input.available() / Long.BYTES];
      ByteBuffer.wrap(input.readAllBytes()).asLongBuffer().get(bits);
      return KeyFilter.ofBits(bits);
    } catch (IOException | IndexOutOfBoundsException e) {
      return Optional.empty();
    }
  }

  private static int sum(byte[] octets, int length) {
    CRC32 sum = new CRC32();
    sum.update(octets, 0, length);
    return (int) sum.getValue();
  }
}
