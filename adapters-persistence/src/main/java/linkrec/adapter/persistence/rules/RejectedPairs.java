package linkrec.adapter.persistence.rules;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import linkrec.adapter.persistence.rules.RulesJson.WrongRulesException;
import linkrec.domain.page.PageTitle;

/**
 * {@code rejected.tsv}: a line for every link that people do not want, UTF-8: the page, a tab, the
 * target, a line feed. Blank lines and such as begin with a number sign are passed over. Lines may
 * stand in any order and twice; programs only add some at the end.
 */
final class RejectedPairs {

  private RejectedPairs() {}

  /**
   * Reads all lines, or none.
   *
   * @throws WrongRulesException when a line is wrong
   */
  static Map<PageTitle, Set<PageTitle>> read(byte[] document) throws WrongRulesException {
    Map<PageTitle, Set<PageTitle>> pairs = new HashMap<>();
    int number = 0;
    for (String line : text(document).split("\n", -1)) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      String[] cells = line.split("\t", -1);
      Optional<PageTitle> page = title(cells, 0);
      Optional<PageTitle> target = title(cells, 1);
      if (cells.length != 2 || page.isEmpty() || target.isEmpty()) {
        throw new WrongRulesException(number, "a page, a tab and a target expected");
      }
      for (PageTitle spelling : page.get().spellings()) {
        pairs.computeIfAbsent(spelling, any -> new HashSet<>()).addAll(target.get().spellings());
      }
    }
    return pairs;
  }

  /** A line of such a file. */
  static String line(PageTitle page, PageTitle target) {
    return page.value().replace('\t', ' ') + "\t" + target.value().replace('\t', ' ') + "\n";
  }

  private static Optional<PageTitle> title(String[] cells, int place) {
    return place < cells.length ? PageTitle.ofLink(cells[place]) : Optional.empty();
  }

  private static String text(byte[] document) throws WrongRulesException {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(document)).toString();
    } catch (CharacterCodingException e) {
      throw new WrongRulesException(1, "text in UTF-8 expected");
    }
  }
}
