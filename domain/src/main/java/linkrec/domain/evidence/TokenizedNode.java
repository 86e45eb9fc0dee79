package linkrec.domain.evidence;

import java.util.List;
import linkrec.domain.text.LowerCasing;
import linkrec.domain.text.TokenizedText;
import linkrec.domain.text.Tokenizer;
import linkrec.domain.wikitext.TextNode;

/** A text node with its tokens; white space counts as no token in the numbers given here. */
final class TokenizedNode {

  private static final LowerCasing LOWER_CASING = LowerCasing.root();

  private final String source;
  private final TextNode node;
  private final TokenizedText tokens;
  private final int tokensBefore;
  private final int[] ordinals;

  private TokenizedNode(String source, TextNode node, TokenizedText tokens, int tokensBefore) {
    this.source = source;
    this.node = node;
    this.tokens = tokens;
    this.tokensBefore = tokensBefore;
    this.ordinals = new int[tokens.tokenCount() + 1];
    for (int i = 0; i < tokens.tokenCount(); i++) {
      ordinals[i + 1] = ordinals[i] + (tokens.isSpace(i) ? 0 : 1);
    }
  }

  /** The nodes of a page in their order. */
  static List<TokenizedNode> of(String source, List<TextNode> nodes, Tokenizer tokenizer) {
    TokenizedNode[] made = new TokenizedNode[nodes.size()];
    int before = 0;
    for (int i = 0; i < made.length; i++) {
      TextNode node = nodes.get(i);
      TokenizedText tokens = tokenizer.tokenize(source, node.span().start(), node.span().end());
      made[i] = new TokenizedNode(source, node, tokens, before);
      before += made[i].tokenCount();
    }
    return List.of(made);
  }

  String source() {
    return source;
  }

  TextNode node() {
    return node;
  }

  TokenizedText tokens() {
    return tokens;
  }

  int tokenCount() {
    return ordinals[tokens.tokenCount()];
  }

  /** How many tokens of the page stand before that one. */
  int ordinal(int token) {
    return tokensBefore + ordinals[token];
  }

  /** The word or mark before a token, in lower case; the edge of the line where there is none. */
  String wordBefore(int token) {
    for (int i = token - 1; i >= 0; i--) {
      if (endsLine(i)) {
        return NeighbourWords.EDGE;
      }
      if (!tokens.isSpace(i)) {
        return lowered(i);
      }
    }
    return NeighbourWords.EDGE;
  }

  /** The word or mark behind a token, in lower case; the edge of the line where there is none. */
  String wordAfter(int token) {
    for (int i = token + 1; i < tokens.tokenCount(); i++) {
      if (endsLine(i - 1)) {
        return NeighbourWords.EDGE;
      }
      if (!tokens.isSpace(i)) {
        return lowered(i);
      }
    }
    return NeighbourWords.EDGE;
  }

  /** A line end follows the token, or it is white space with a line end in it. */
  private boolean endsLine(int token) {
    int start = tokens.isSpace(token) ? tokens.tokenStart(token) : tokens.tokenEnd(token);
    int end =
        token + 1 < tokens.tokenCount() ? tokens.tokenStart(token + 1) : tokens.tokenEnd(token);
    for (int i = start; i < Math.max(end, tokens.tokenEnd(token)); i++) {
      if (source.charAt(i) == '\n') {
        return true;
      }
    }
    return false;
  }

  private String lowered(int token) {
    return LOWER_CASING.lower(source.substring(tokens.tokenStart(token), tokens.tokenEnd(token)));
  }
}
