package linkrec.domain.mention;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import linkrec.domain.candidate.AnchorText;
import linkrec.domain.candidate.PhraseFilter;
import linkrec.domain.candidate.PhraseHash;
import linkrec.domain.candidate.StemRule;
import linkrec.domain.text.LowerCasing;
import linkrec.domain.text.TokenizedText;
import linkrec.domain.text.Tokenizer;
import linkrec.domain.wikitext.Span;
import linkrec.domain.wikitext.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Finds the phrases of 1 to a given number of tokens that a filter lets pass. A phrase begins and
 * ends with a token that is not white space and stays within a sentence, a line and a text node.
 *
 * <p>Order: by text node, in it by sentence, in it longer phrases first, equally long ones by
 * place. It is the order in which the original considers phrases.
 *
 * <p>Safe for several threads.
 */
public final class MentionFinder {

  /** The longest phrase, in tokens, when links are suggested. */
  public static final int TOKENS_WHEN_SUGGESTING = 5;

  /** The longest phrase, in tokens, when training examples are made. */
  public static final int TOKENS_WHEN_TRAINING = 10;

  private static final LowerCasing LOWER_CASING = LowerCasing.root();

  private final Tokenizer tokenizer;
  private final int maxTokens;

  public MentionFinder(Tokenizer tokenizer, int maxTokens) {
    if (maxTokens < 1) {
      throw new IllegalArgumentException("at least 1 token expected, got " + maxTokens);
    }
    this.tokenizer = tokenizer;
    this.maxTokens = maxTokens;
  }

  /** The mentions in these text nodes of {@code source}. */
  public List<Mention> find(String source, List<TextNode> textNodes, PhraseFilter filter) {
    List<Mention> mentions = new ArrayList<>();
    for (TextNode node : textNodes) {
      find(source, node.span(), filter, mentions);
    }
    return mentions;
  }

  /** Takes the phrases that a filter lets pass. */
  public interface Visitor {

    /**
     * A phrase that may be known.
     *
     * @param first its first token
     * @param last its last token
     * @param text the phrase in its dictionary form
     */
    void found(int first, int last, String text);
  }

  /**
   * Gives every phrase of one text that the filter lets pass to {@code visitor}, by its first token
   * and then by its last.
   *
   * @param tokens of {@code source}
   */
  public static void visit(
      String source, TokenizedText tokens, PhraseSearch search, Visitor visitor) {
    StemRule rule = search.stems();
    LoweredTokens lowered = new LoweredTokens(source, tokens, rule);
    int most = rule == null ? search.maxTokens() : StemRule.MAX_TOKENS;
    for (int sentence = 0; sentence < tokens.sentenceCount(); sentence++) {
      int end = tokens.endToken(sentence);
      for (int first = tokens.firstToken(sentence); first < end; first++) {
        int length = 0;
        // hot: one multiplication a phrase and no object until the filter says "maybe".
        for (int last = first; last < end && length < most; last++) {
          if (tokens.isSpace(last)) {
            if (last == first) {
              break;
            }
            continue;
          }
          length++;
          if (lowered.mayBeKnown(first, last, search.filter())) {
            String text = lowered.phrase(first, last);
            if (rule == null || hasStem(tokens, first, last, text)) {
              visitor.found(first, last, text);
            }
          }
        }
      }
    }
  }

  private static boolean hasStem(TokenizedText tokens, int first, int last, String text) {
    if (tokens.tokenEnd(last) - tokens.tokenStart(first) < StemRule.MIN_LENGTH) {
      return false;
    }
    return text.chars().noneMatch(Character::isDigit);
  }

  /** The stem of a phrase as {@link #visit} makes it; absent for a phrase that has none. */
  public static Optional<String> stemOf(String phrase, Tokenizer tokenizer, StemRule rule) {
    TokenizedText tokens = tokenizer.tokenize(phrase, 0, phrase.length());
    List<String> whole = new ArrayList<>(1);
    int last = tokens.tokenCount() - 1;
    visit(
        phrase,
        tokens,
        new PhraseSearch(PhraseFilter.EVERYTHING, StemRule.MAX_TOKENS, rule),
        (from, to, text) -> {
          if (from == 0 && to == last) {
            whole.add(text);
          }
        });
    return whole.stream().findFirst();
  }

  private void find(String source, Span node, PhraseFilter filter, List<Mention> mentions) {
    TokenizedText tokens = tokenizer.tokenize(source, node.start(), node.end());
    LoweredTokens lowered = new LoweredTokens(source, tokens, null);
    for (int sentence = 0; sentence < tokens.sentenceCount(); sentence++) {
      findInSentence(tokens, sentence, lowered, filter, node, mentions);
    }
  }

  private void findInSentence(
      TokenizedText tokens,
      int sentence,
      LoweredTokens lowered,
      PhraseFilter filter,
      Span node,
      List<Mention> mentions) {
    List<List<Mention>> byLength = new ArrayList<>(maxTokens);
    int end = tokens.endToken(sentence);
    for (int first = tokens.firstToken(sentence); first < end; first++) {
      if (tokens.isSpace(first)) {
        continue;
      }
      int length = 0;
      // hot: one multiplication a phrase and no object until the filter says "maybe"
      // (PageBenchmark).
      for (int last = first; last < end && length < maxTokens; last++) {
        if (tokens.isSpace(last)) {
          continue;
        }
        length++;
        if (lowered.mayBeKnown(first, last, filter)) {
          AnchorText text = new AnchorText(lowered.phrase(first, last));
          Span span = new Span(tokens.tokenStart(first), tokens.tokenEnd(last));
          put(byLength, length, new Mention(text, span, node));
        }
      }
    }
    for (int i = byLength.size() - 1; i >= 0; i--) {
      mentions.addAll(byLength.get(i));
    }
  }

  private static void put(List<List<Mention>> byLength, int length, Mention mention) {
    while (byLength.size() < length) {
      byLength.add(new ArrayList<>(4));
    }
    byLength.get(length - 1).add(mention);
  }

  /** The tokens in lower case in one text; token by token, so that no change of length matters. */
  private static final class LoweredTokens {

    private final PhraseHash hash;
    private char[] characters;
    private int length;
    private final int[] starts;

    LoweredTokens(String source, TokenizedText tokens, @Nullable StemRule stems) {
      int count = tokens.tokenCount();
      int expected = count == 0 ? 0 : tokens.tokenEnd(count - 1) - tokens.tokenStart(0);
      this.starts = new int[count + 1];
      this.characters = new char[expected + 1];
      for (int i = 0; i < count; i++) {
        starts[i] = length;
        append(source, tokens.tokenStart(i), tokens.tokenEnd(i));
        if (stems != null) {
          length = starts[i] + stems.keptOf(length - starts[i]);
          if (length > starts[i] && Character.isHighSurrogate(characters[length - 1])) {
            length--;
          }
        }
      }
      starts[count] = length;
      this.hash = new PhraseHash(characters, length);
    }

    private void append(String source, int from, int to) {
      reserve(to - from);
      int start = length;
      for (int at = from; at < to; at++) {
        char c = source.charAt(at);
        if (c >= 0x80) {
          length = start;
          append(LOWER_CASING.lower(source.substring(from, to)));
          return;
        }
        characters[length++] = c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
      }
    }

    private void append(String lowered) {
      reserve(lowered.length());
      lowered.getChars(0, lowered.length(), characters, length);
      length += lowered.length();
    }

    private void reserve(int more) {
      if (length + more > characters.length) {
        characters = Arrays.copyOf(characters, 2 * (length + more));
      }
    }

    boolean mayBeKnown(int first, int last, PhraseFilter filter) {
      int start = starts[first];
      int end = starts[last + 1];
      return end - start <= PhraseHash.MAX_LENGTH && filter.mayContain(hash.of(start, end));
    }

    String phrase(int first, int last) {
      return new String(characters, starts[first], starts[last + 1] - starts[first]);
    }
  }
}
