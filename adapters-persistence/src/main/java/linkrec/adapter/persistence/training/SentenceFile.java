package linkrec.adapter.persistence.training;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import linkrec.domain.InvalidRequestException;
import linkrec.domain.page.PageTitle;
import linkrec.domain.training.LinkedSentence;

/**
 * Sentences that people bring: UTF-8, a line each, title, tab, wikitext; as trainings write them.
 */
public final class SentenceFile {

  private SentenceFile() {}

  /**
   * Reads a whole file.
   *
   * @throws InvalidRequestException when a line has no tab behind a title; names file and line
   * @throws UncheckedIOException when the file cannot be read; names it
   */
  public static List<LinkedSentence> read(Path file) {
    List<LinkedSentence> sentences = new ArrayList<>();
    try {
      for (String line : Files.readAllLines(file)) {
        int tab = line.indexOf('\t');
        if (tab < 1) {
          throw new InvalidRequestException(
              "--sentences",
              "title, tab and wikitext expected in line "
                  + (sentences.size() + 1)
                  + " of "
                  + file
                  + ", got '"
                  + line
                  + "'");
        }
        sentences.add(
            new LinkedSentence(new PageTitle(line.substring(0, tab)), line.substring(tab + 1)));
      }
      return sentences;
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read: " + e.getMessage(), e);
    }
  }
}
