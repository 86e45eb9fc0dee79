package linkrec.domain.text;

import com.ibm.icu.text.Normalizer2;
import java.util.Arrays;

/**
 * The pieces of the chunks of one text. The model sees the text normalised (NFKC, but for the wide
 * tilde, which its makers left as it is); a border that lies inside what was normalised together,
 * or inside what a reader sees as one character, is none.
 */
final class PieceWords {
  private static final Normalizer2 NFKC = Normalizer2.getNFKCInstance();
  private static final char WIDE_TILDE = '\uFF5E';
  private static final int NO_BORDER = -1;

  private final char[] units;
  private final CharacterClasses classes;
  private final PieceCutter cutter;
  private char[] normal = new char[64];

  /** By unit of {@link #normal}: the unit of the source that begins there, or NO_BORDER. */
  private int[] sources = new int[64];

  private int length;

  PieceWords(PieceModel model, char[] units, CharacterClasses classes) {
    this.units = units;
    this.classes = classes;
    this.cutter = new PieceCutter(model);
  }

  /** What is done with a piece, from a unit to before another. */
  interface Sink {
    void take(int from, int to);
  }

  /** Hands over the pieces between these borders, in order. */
  void cut(int from, int to, Sink sink) {
    length = 0;
    if (followsOneSpace(from)) {
      add(PieceModel.SPACE, NO_BORDER);
    }
    normalise(from, to);
    cutter.cut(normal, length);
    int start = from;
    for (int i = 0; i < length; i = cutter.endOf(i)) {
      int border = sources[i];
      if (border > start && classes.mayCut(units, border)) {
        sink.take(start, border);
        start = border;
      }
    }
    sink.take(start, to);
  }

  /** The model puts a space in front of a sentence; runs of spaces are pieces of their own. */
  private boolean followsOneSpace(int from) {
    if (from == 0 || !isSpace(from - 1)) {
      return true;
    }
    return from > 1 && !isSpace(from - 2);
  }

  private boolean isSpace(int index) {
    byte met = classes.table()[units[index]];
    return met >= CharacterClasses.SPACE && met <= CharacterClasses.LINE_END;
  }

  private void normalise(int from, int to) {
    int i = from;
    while (i < to) {
      int normalTo = i + NFKC.spanQuickCheckYes(new Stretch(units, i, to));
      for (; i < normalTo; i++) {
        add(units[i], i);
      }
      if (i < to) {
        int end = endOfSegment(i, to);
        addNormalised(i, end);
        i = end;
      }
    }
  }

  /** Where the next character begins that normalising leaves apart from those before it. */
  private int endOfSegment(int from, int to) {
    int i = from + Character.charCount(Character.codePointAt(units, from, to));
    while (i < to) {
      int next = Character.codePointAt(units, i, to);
      if (NFKC.hasBoundaryBefore(next)) {
        return i;
      }
      i += Character.charCount(next);
    }
    return to;
  }

  private void addNormalised(int from, int to) {
    String text = new String(units, from, to - from);
    String changed = units[from] == WIDE_TILDE ? text : NFKC.normalize(text);
    boolean same = changed.equals(text);
    for (int i = 0; i < changed.length(); i++) {
      char unit = changed.charAt(i);
      int source = same ? from + i : i == 0 ? from : NO_BORDER;
      add(WhiteSpace.isWhiteSpace(unit) ? PieceModel.SPACE : unit, source);
    }
  }

  private void add(char unit, int source) {
    if (length == normal.length) {
      normal = Arrays.copyOf(normal, length * 2);
      sources = Arrays.copyOf(sources, length * 2);
    }
    normal[length] = unit;
    sources[length] = source;
    length++;
  }

  /** Units from a start to before an end, without a copy of them. */
  private record Stretch(char[] units, int start, int end) implements CharSequence {
    @Override
    public int length() {
      return end - start;
    }

    @Override
    public char charAt(int index) {
      return units[start + index];
    }

    @Override
    public CharSequence subSequence(int from, int to) {
      return new Stretch(units, start + from, start + to);
    }

    @Override
    public String toString() {
      return new String(units, start, end - start);
    }
  }
}
