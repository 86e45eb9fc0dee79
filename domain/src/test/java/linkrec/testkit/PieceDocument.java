package linkrec.testkit;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * Writes small models of SentencePiece: the fields of its {@code sentencepiece_model.proto} that a
 * reader of such models needs.
 */
public final class PieceDocument {

  private static final int LENGTH = 2;
  private static final int FOUR_BYTES = 5;

  private final ByteArrayOutputStream model = new ByteArrayOutputStream();

  /** One more piece of text. */
  public PieceDocument piece(String text, float score) {
    field(model, 1, pieceOf(text, score).toByteArray());
    return this;
  }

  /** One more piece of that type: 2 unknown, 3 control and so on. */
  public PieceDocument special(String text, int type) {
    ByteArrayOutputStream piece = pieceOf(text, 0);
    number(piece, 3, type);
    field(model, 1, piece.toByteArray());
    return this;
  }

  private static ByteArrayOutputStream pieceOf(String text, float score) {
    ByteArrayOutputStream piece = new ByteArrayOutputStream();
    field(piece, 1, text.getBytes(StandardCharsets.UTF_8));
    piece.write(2 << 3 | FOUR_BYTES);
    byte[] number = new byte[Float.BYTES];
    ByteBuffer.wrap(number).order(ByteOrder.LITTLE_ENDIAN).putFloat(score);
    piece.writeBytes(number);
    return piece;
  }

  /** Says that the model joins pairs, and how it normalises. */
  public PieceDocument pairs(String normalisation) {
    return kind(2, normalisation);
  }

  /** Says of which kind the model is, and how it normalises. */
  public PieceDocument kind(int kind, String normalisation) {
    ByteArrayOutputStream training = new ByteArrayOutputStream();
    number(training, 3, kind);
    field(model, 2, training.toByteArray());
    ByteArrayOutputStream normaliser = new ByteArrayOutputStream();
    field(normaliser, 1, normalisation.getBytes(StandardCharsets.UTF_8));
    number(normaliser, 4, 0);
    field(model, 3, normaliser.toByteArray());
    return this;
  }

  /** Fields of every wire type that mean nothing here. */
  public PieceDocument unneeded() {
    number(model, 9, 300);
    field(model, 10, new byte[] {1, 2, 3});
    model.write(11 << 3 | 1);
    model.writeBytes(new byte[Long.BYTES]);
    model.write(12 << 3 | FOUR_BYTES);
    model.writeBytes(new byte[Float.BYTES]);
    return this;
  }

  private static void field(ByteArrayOutputStream message, int number, byte[] value) {
    message.write(number << 3 | LENGTH);
    varint(message, value.length);
    message.writeBytes(value);
  }

  private static void number(ByteArrayOutputStream message, int number, int value) {
    message.write(number << 3);
    varint(message, value);
  }

  private static void varint(ByteArrayOutputStream message, int value) {
    int rest = value;
    while (rest > 0x7F) {
      message.write(rest & 0x7F | 0x80);
      rest >>>= 7;
    }
    message.write(rest);
  }

  public byte[] bytes() {
    return model.toByteArray();
  }
}
