package linkrec.adapter.persistence.ranking;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import linkrec.domain.candidate.Phrase;
import linkrec.domain.candidate.PhraseCandidate;
import linkrec.domain.candidate.PhraseCounts;
import linkrec.domain.page.PageTitle;

/**
 * A phrase in octets, all numbers those of {@link WholeNumbers}:
 *
 * <pre>
 * links, texts, articles, linking articles, upper-case links, upper-case texts
 * number of candidates; for each:
 *   2 * count, plus 1 when it is a redirect's title
 *   length of the title in UTF-8, and the title
 * </pre>
 */
final class PhraseCodec {

  private PhraseCodec() {}

  static byte[] encode(Phrase phrase) {
    ByteArrayOutputStream octets = new ByteArrayOutputStream();
    PhraseCounts counts = phrase.counts();
    WholeNumbers.write(octets, counts.links());
    WholeNumbers.write(octets, counts.texts());
    WholeNumbers.write(octets, counts.articles());
    WholeNumbers.write(octets, counts.linkingArticles());
    WholeNumbers.write(octets, counts.upperLinks());
    WholeNumbers.write(octets, counts.upperTexts());
    WholeNumbers.write(octets, phrase.candidates().size());
    for (PhraseCandidate candidate : phrase.candidates()) {
      WholeNumbers.write(octets, 2 * candidate.count() + (candidate.redirected() ? 1 : 0));
      byte[] title = candidate.title().value().getBytes(StandardCharsets.UTF_8);
      WholeNumbers.write(octets, title.length);
      octets.writeBytes(title);
    }
    return octets.toByteArray();
  }

  /**
   * What {@link #encode} made.
   *
   * @throws IllegalArgumentException when it is no phrase
   */
  static Phrase decode(ByteBuffer octets) {
    PhraseCounts counts =
        new PhraseCounts(
            WholeNumbers.read(octets),
            WholeNumbers.read(octets),
            WholeNumbers.read(octets),
            WholeNumbers.read(octets),
            WholeNumbers.read(octets),
            WholeNumbers.read(octets));
    int count = WholeNumbers.read(octets);
    if (count > octets.remaining()) {
      throw new IllegalArgumentException(
          "at most " + octets.remaining() + " candidates expected, got " + count);
    }
    List<PhraseCandidate> candidates = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      int number = WholeNumbers.read(octets);
      PageTitle title = new PageTitle(MappedTable.part(octets));
      candidates.add(new PhraseCandidate(title, number >>> 1, (number & 1) == 1));
    }
    return new Phrase(counts, candidates);
  }
}
