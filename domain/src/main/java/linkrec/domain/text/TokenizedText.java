package linkrec.domain.text;

import java.util.Arrays;

/**
 * The sentences and tokens of one stretch of a source, as offsets into it.
 *
 * <p>All offsets are UTF-16 units of the source, starts inclusive, ends exclusive. Sentences and
 * tokens are numbered from 0 in the order of the text. The tokens of a sentence tile it without
 * gaps and none is empty; between sentences lie only line ends. Does not change and may be shared
 * by threads.
 */
public final class TokenizedText {
  private static final byte WORD = 0;
  private static final byte SPACE = 1;
  private static final byte PUNCTUATION = 2;

  private final int[] tokenStarts;
  private final int[] tokenEnds;
  private final byte[] kinds;
  private final int tokenCount;

  /** The first token of each sentence, and behind the last sentence the number of tokens. */
  private final int[] sentences;

  private final int sentenceCount;

  private TokenizedText(Builder builder) {
    tokenStarts = builder.starts;
    tokenEnds = builder.ends;
    kinds = builder.kinds;
    tokenCount = builder.tokenCount;
    sentences = builder.sentences;
    sentenceCount = builder.sentenceCount;
  }

  public int sentenceCount() {
    return sentenceCount;
  }

  /** The number of the sentence's first token. */
  public int firstToken(int sentence) {
    return sentences[checkedSentence(sentence)];
  }

  /** The number behind the sentence's last token. */
  public int endToken(int sentence) {
    return sentences[checkedSentence(sentence) + 1];
  }

  public int sentenceStart(int sentence) {
    return tokenStarts[firstToken(sentence)];
  }

  /** Where the sentence ends, trailing white space included. */
  public int sentenceEnd(int sentence) {
    return tokenEnds[endToken(sentence) - 1];
  }

  public int tokenCount() {
    return tokenCount;
  }

  public int tokenStart(int token) {
    return tokenStarts[checkedToken(token)];
  }

  public int tokenEnd(int token) {
    return tokenEnds[checkedToken(token)];
  }

  /** Whether the token is a run of white space, with the marks that stand on it. */
  public boolean isSpace(int token) {
    return kinds[checkedToken(token)] == SPACE;
  }

  /** Whether the token holds nothing but punctuation, symbols and the marks on them. */
  public boolean isPunctuation(int token) {
    return kinds[checkedToken(token)] == PUNCTUATION;
  }

  private int checkedToken(int token) {
    if (token < 0 || token >= tokenCount) {
      throw new IndexOutOfBoundsException("token " + token + " of " + tokenCount);
    }
    return token;
  }

  private int checkedSentence(int sentence) {
    if (sentence < 0 || sentence >= sentenceCount) {
      throw new IndexOutOfBoundsException("sentence " + sentence + " of " + sentenceCount);
    }
    return sentence;
  }

  /** Takes tokens in order; an open sentence without tokens is none. */
  static final class Builder {
    private final int shift;
    private int[] starts;
    private int[] ends;
    private byte[] kinds;
    private int tokenCount;
    private int[] sentences = new int[8];
    private int sentenceCount;

    /** For {@code units} units of text; {@code shift} is added to every offset. */
    Builder(int units, int shift) {
      this.shift = shift;
      int capacity = units / 3 + 4;
      starts = new int[capacity];
      ends = new int[capacity];
      kinds = new byte[capacity];
    }

    void addWord(int start, int end) {
      add(start, end, WORD);
    }

    void addSpace(int start, int end) {
      add(start, end, SPACE);
    }

    void addPunctuation(int start, int end) {
      add(start, end, PUNCTUATION);
    }

    private void add(int start, int end, byte kind) {
      int token = tokenCount;
      if (token == starts.length) {
        grow();
      }
      starts[token] = start + shift;
      ends[token] = end + shift;
      kinds[token] = kind;
      tokenCount = token + 1;
    }

    private void grow() {
      int capacity = starts.length + (starts.length >> 1) + 4;
      starts = Arrays.copyOf(starts, capacity);
      ends = Arrays.copyOf(ends, capacity);
      kinds = Arrays.copyOf(kinds, capacity);
    }

    void endSentence() {
      if (tokenCount == sentences[sentenceCount]) {
        return;
      }
      sentenceCount++;
      if (sentenceCount == sentences.length) {
        sentences = Arrays.copyOf(sentences, sentenceCount * 2);
      }
      sentences[sentenceCount] = tokenCount;
    }

    TokenizedText build() {
      endSentence();
      return new TokenizedText(this);
    }
  }
}
