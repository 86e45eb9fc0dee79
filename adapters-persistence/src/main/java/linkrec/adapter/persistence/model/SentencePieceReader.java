package linkrec.adapter.persistence.model;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import linkrec.domain.CorruptDatasetException;
import linkrec.domain.text.PieceModel;

/**
 * Reads models of SentencePiece that join pairs (byte-pair encoding) and normalise by NFKC, such as
 * those of mwtokenizer.
 *
 * <p>A model is a message of protocol buffers (protobuf.dev, "Encoding"): fields, each a varint of
 * its number times 8 and its wire type (0 a varint, 1 eight bytes, 2 a length and so many bytes, 5
 * four bytes), then its value. What is read, by {@code sentencepiece_model.proto} of SentencePiece:
 *
 * <pre>
 * 1  a piece, repeated   1 its text (UTF-8), 2 its score (a float, little-endian; higher scores are
 *                        joined first), 3 its type: 1 normal (if absent), 4 defined by the user;
 *                        others (unknown, control, unused, single bytes) stand for no text
 * 2  how it was trained  3 the kind: 1 unigram (if absent), 2 pairs, 3 words, 4 characters
 * 3  how text is normalised   1 the name: nmt_nfkc, nfkc, nfkc_cf, identity ...
 * </pre>
 */
public final class SentencePieceReader {

  private static final int PAIRS = 2;
  private static final int NORMAL = 1;
  private static final int USER_DEFINED = 4;
  private static final Set<String> NORMALISATIONS = Set.of("nmt_nfkc", "nfkc");

  private final List<Piece> pieces = new ArrayList<>();
  private int kind = 1;
  private String normalisation = "";

  private record Piece(String text, float score) {}

  private SentencePieceReader() {}

  /**
   * The model of that document.
   *
   * @param name what errors call it
   * @throws CorruptDatasetException when it is none, or one of another kind
   */
  public static PieceModel read(byte[] document, String name) {
    SentencePieceReader reader = new SentencePieceReader();
    try {
      reader.readModel(new Fields(ByteBuffer.wrap(document)));
    } catch (IllegalArgumentException e) {
      throw new CorruptDatasetException(
          name + ": a model of SentencePiece expected, got " + e.getMessage(), e);
    }
    return reader.model(name);
  }

  private void readModel(Fields fields) {
    while (fields.next()) {
      switch (fields.number) {
        case 1 -> readPiece(fields.message());
        case 2 -> readTraining(fields.message());
        case 3 -> readNormalisation(fields.message());
        default -> fields.skip();
      }
    }
  }

  private void readPiece(Fields fields) {
    String text = "";
    float score = 0;
    long type = NORMAL;
    while (fields.next()) {
      switch (fields.number) {
        case 1 -> text = fields.text();
        case 2 -> score = fields.decimal();
        case 3 -> type = fields.integer();
        default -> fields.skip();
      }
    }
    if ((type == NORMAL || type == USER_DEFINED) && !text.isEmpty()) {
      pieces.add(new Piece(text, score));
    }
  }

  private void readTraining(Fields fields) {
    while (fields.next()) {
      if (fields.number == 3) {
        kind = (int) fields.integer();
      } else {
        fields.skip();
      }
    }
  }

  private void readNormalisation(Fields fields) {
    while (fields.next()) {
      if (fields.number == 1) {
        normalisation = fields.text();
      } else {
        fields.skip();
      }
    }
  }

  private PieceModel model(String name) {
    if (pieces.isEmpty()) {
      throw new CorruptDatasetException(
          name + ": a model of SentencePiece expected, got no pieces");
    }
    if (kind != PAIRS) {
      throw new CorruptDatasetException(
          name + ": a model that joins pairs (kind 2, BPE) expected, got kind " + kind);
    }
    if (!NORMALISATIONS.contains(normalisation)) {
      throw new CorruptDatasetException(
          name + ": text normalised by nmt_nfkc or nfkc expected, got '" + normalisation + "'");
    }
    pieces.sort(Comparator.comparingDouble((Piece piece) -> -piece.score()));
    return new PieceModel(pieces.stream().map(Piece::text).toList());
  }

  /** The fields of one message. Complaints are IllegalArgumentExceptions. */
  private static final class Fields {

    private static final int VARINT = 0;
    private static final int EIGHT_BYTES = 1;
    private static final int LENGTH = 2;
    private static final int FOUR_BYTES = 5;
    private static final int LONGEST_VARINT = 10;

    private final ByteBuffer bytes;
    private int number;
    private int wireType;

    Fields(ByteBuffer bytes) {
      this.bytes = bytes.order(ByteOrder.LITTLE_ENDIAN);
    }

    boolean next() {
      if (!bytes.hasRemaining()) {
        return false;
      }
      long tag = varint();
      number = (int) (tag >>> 3);
      wireType = (int) (tag & 7);
      return true;
    }

    long integer() {
      expect(VARINT);
      return varint();
    }

    float decimal() {
      expect(FOUR_BYTES);
      return take(Float.BYTES).getFloat();
    }

    String text() {
      return StandardCharsets.UTF_8.decode(value()).toString();
    }

    Fields message() {
      return new Fields(value());
    }

    private ByteBuffer value() {
      expect(LENGTH);
      return take(varint());
    }

    void skip() {
      switch (wireType) {
        case VARINT -> varint();
        case EIGHT_BYTES -> take(Long.BYTES);
        case LENGTH -> take(varint());
        case FOUR_BYTES -> take(Float.BYTES);
        default -> throw new IllegalArgumentException("a field of wire type " + wireType);
      }
    }

    private void expect(int expected) {
      if (wireType != expected) {
        throw new IllegalArgumentException(
            "field " + number + " of wire type " + wireType + ", not " + expected);
      }
    }

    private ByteBuffer take(long length) {
      if (length < 0 || length > bytes.remaining()) {
        throw new IllegalArgumentException(
            "a value of " + length + " bytes with " + bytes.remaining() + " left");
      }
      ByteBuffer taken = bytes.slice(bytes.position(), (int) length);
      bytes.position(bytes.position() + (int) length);
      return taken.order(ByteOrder.LITTLE_ENDIAN);
    }

    private long varint() {
      long value = 0;
      for (int i = 0; i < LONGEST_VARINT; i++) {
        if (!bytes.hasRemaining()) {
          throw new IllegalArgumentException("an end inside a number");
        }
        byte part = bytes.get();
        value |= (long) (part & 0x7F) << (7 * i);
        if (part >= 0) {
          return value;
        }
      }
      throw new IllegalArgumentException("a number of more than ten bytes");
    }
  }
}
