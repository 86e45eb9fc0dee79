package linkrec.domain.mention;

import java.util.ArrayList;
import java.util.List;
import linkrec.domain.candidate.AnchorText;
import linkrec.domain.candidate.PhraseFilter;
import linkrec.domain.candidate.PhraseHash;
import linkrec.domain.text.LowerCasing;
import linkrec.domain.text.TokenizedText;
import linkrec.domain.text.Tokenizer;
import linkrec.domain.wikitext.Span;
import linkrec.domain.wikitext.TextNode;

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

  private void find(String source, Span node, PhraseFilter filter, List<Mention> mentions) {
    TokenizedText tokens = tokenizer.tokenize(source, node.start(), node.end());
    LoweredTokens lowered = new LoweredTokens(source, tokens);
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
      long hash = PhraseHash.SEED;
      int length = 0;
      // hot: one hash step a character and no object until the filter says "maybe" (PageBenchmark).
      for (int last = first; last < end && length < maxTokens; last++) {
        hash = lowered.addTo(hash, last);
        if (tokens.isSpace(last)) {
          continue;
        }
        length++;
        if (filter.mayContain(PhraseHash.finished(hash))) {
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

  /** The tokens in lower case in one array; token by token, so that no change of length matters. */
  private static final class LoweredTokens {

    private final StringBuilder characters;
    private final int[] starts;

    LoweredTokens(String source, TokenizedText tokens) {
      int count = tokens.tokenCount();
      this.starts = new int[count + 1];
      this.characters =
          new StringBuilder(count == 0 ? 0 : tokens.tokenEnd(count - 1) - tokens.tokenStart(0));
      for (int i = 0; i < count; i++) {
        starts[i] = characters.length();
        append(source, tokens.tokenStart(i), tokens.tokenEnd(i));
      }
      starts[count] = characters.length();
    }

    private void append(String source, int from, int to) {
      for (int at = from; at < to; at++) {
        char c = source.charAt(at);
        if (c >= 0x80) {
          characters.setLength(characters.length() - (at - from));
          characters.append(LOWER_CASING.lower(source.substring(from, to)));
          return;
        }
        characters.append(c >= 'A' && c <= 'Z' ? (char) (c + 32) : c);
      }
    }

    long addTo(long hash, int token) {
      long longer = hash;
      for (int i = starts[token]; i < starts[token + 1]; i++) {
        longer = PhraseHash.add(longer, characters.charAt(i));
      }
      return longer;
    }

    String phrase(int first, int last) {
      return characters.substring(starts[first], starts[last + 1]);
    }
  }
}
