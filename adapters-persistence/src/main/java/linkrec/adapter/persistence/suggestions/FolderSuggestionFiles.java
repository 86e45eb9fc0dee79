package linkrec.adapter.persistence.suggestions;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import linkrec.adapter.persistence.sqlite.IncomingFile;
import linkrec.adapter.persistence.sqlite.LinkablePage;
import linkrec.application.PageSuggestions;
import linkrec.application.SuggestionFiles;
import linkrec.application.SuggestionTotals;
import linkrec.domain.DatasetUnavailableException;
import linkrec.domain.page.WikiId;
import org.jspecify.annotations.Nullable;

/**
 * Suggestions for all articles of a wiki in {@code data/<W>/}:
 *
 * <pre>
 * work/recommend-all/made-from.txt      what the parts were made from, "name: value" a line
 * work/recommend-all/NNNNNN.ndjson.gz   the answers of a part, one a line
 * work/recommend-all/NNNNNN.pages.gz    the same from the targets' side ({@link PartFile})
 * incoming.sqlite                       for every target the pages where it could be linked
 * </pre>
 *
 * <p>The result is a file of the caller's choice, the parts' answers one behind the other (gzip
 * files in one file are a gzip file), and beside it {@code ….underlinked.tsv.gz}: title, page id,
 * underlinkedness, links, words, with a header, what needs links most first. Every file is written
 * under another name and renamed when it is whole. A part is whole when both its files are there.
 */
public final class FolderSuggestionFiles implements SuggestionFiles {

  /** The name of the file that {@link FolderIncomingLinks} reads. */
  static final String INCOMING = "incoming.sqlite";

  /** What the result's name must end in. */
  public static final String ENDING = ".ndjson.gz";

  private static final String PAGES = ".pages.gz";
  private static final String RANKING = ".underlinked.tsv.gz";
  private static final String MADE_FROM = "made-from.txt";
  private static final int BUFFER_BYTES = 1 << 16;

  private final WikiId wiki;
  private final Path folder;
  private final Path work;
  private final Path out;
  private SortedMap<String, String> madeFrom = new TreeMap<>();
  private @Nullable FileChannel lock;

  /**
   * @param out the result; its name ends in {@link #ENDING}, its folder is there
   */
  public FolderSuggestionFiles(Path dataFolder, WikiId wiki, Path out) {
    if (!out.toString().endsWith(ENDING)) {
      throw new IllegalArgumentException("a name in " + ENDING + " expected, got " + out);
    }
    this.wiki = wiki;
    this.folder = dataFolder.toAbsolutePath().normalize().resolve(wiki.value());
    this.work = folder.resolve("work").resolve("recommend-all");
    this.out = out.toAbsolutePath();
  }

  /** Where the pages stand by how much they need links, beside that result. */
  public static Path rankingOf(Path out) {
    String name = String.valueOf(out.getFileName());
    return out.resolveSibling(name.substring(0, name.length() - ENDING.length()) + RANKING);
  }

  @Override
  public int begin(SortedMap<String, String> from) {
    madeFrom = new TreeMap<>(from);
    try {
      Files.createDirectories(work);
      takeLock();
      Path record = work.resolve(MADE_FROM);
      String wanted = text(madeFrom);
      if (!Files.exists(record) || !Files.readString(record).equals(wanted)) {
        removeParts(0);
        replace(record, target -> target.write(wanted.getBytes(StandardCharsets.UTF_8)));
      }
      int whole = 0;
      while (Files.exists(answers(whole)) && Files.exists(pages(whole))) {
        whole++;
      }
      removeParts(whole);
      return whole;
    } catch (IOException e) {
      throw unwritable(work, e);
    }
  }

  private void takeLock() throws IOException {
    FileChannel file =
        FileChannel.open(
            work.resolveSibling(".recommend-all.lock"),
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE);
    boolean taken = false;
    try {
      taken = file.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      // This program has it: not for us either.
    }
    if (!taken) {
      file.close();
      throw new DatasetUnavailableException(
          "suggestions for all of " + wiki + " are being made already in " + work);
    }
    lock = file;
  }

  private static String text(Map<String, String> madeFrom) {
    StringBuilder text = new StringBuilder();
    madeFrom.forEach((name, value) -> text.append(name).append(": ").append(value).append('\n'));
    return text.toString();
  }

  /** Removes what is no part before {@code from}, finished or not. */
  private void removeParts(int from) throws IOException {
    List<Path> all;
    try (Stream<Path> entries = Files.list(work)) {
      all = entries.toList();
    }
    for (Path file : all) {
      String name = String.valueOf(file.getFileName());
      boolean part = name.matches("[0-9]{6,9}\\..*");
      boolean kept = part && Integer.parseInt(name.substring(0, name.indexOf('.'))) < from;
      if (!kept && !name.equals(MADE_FROM)) {
        Files.delete(file);
      }
    }
  }

  @Override
  public void writePart(int number, List<PageSuggestions> all) {
    try {
      replace(pages(number), target -> PartFile.write(target, all));
      replace(
          answers(number),
          target -> {
            try (Writer lines = gzipped(target)) {
              for (PageSuggestions page : all) {
                lines.write(page.answer());
                lines.write('\n');
              }
            }
          });
    } catch (IOException e) {
      throw unwritable(answers(number), e);
    }
  }

  @Override
  public SuggestionTotals finish(int parts) {
    Path incoming = folder.resolve(INCOMING);
    Path ranking = rankingOf(out);
    try {
      SuggestionTotals totals = writeIncoming(parts, unfinished(incoming), unfinished(ranking));
      replace(
          out,
          target -> {
            for (int part = 0; part < parts; part++) {
              Files.copy(answers(part), target);
            }
          });
      Files.move(unfinished(ranking), ranking, StandardCopyOption.ATOMIC_MOVE);
      Files.move(unfinished(incoming), incoming, StandardCopyOption.ATOMIC_MOVE);
      removeParts(0);
      Files.delete(work.resolve(MADE_FROM));
      Files.delete(work);
      return totals;
    } catch (IOException | UncheckedIOException e) {
      throw unwritable(out, e);
    }
  }

  private SuggestionTotals writeIncoming(int parts, Path incoming, Path ranking)
      throws IOException {
    Files.deleteIfExists(incoming);
    SortedMap<String, String> facts = new TreeMap<>(madeFrom);
    facts.keySet().removeIf(name -> name.startsWith(SOURCE));
    try (OutputStream target = Files.newOutputStream(ranking);
        Writer lines = gzipped(target)) {
      lines.write("page_title\tpageid\tunderlinkedness\tlinks\twords\n");
      return IncomingFile.write(
          incoming,
          facts,
          sink -> {
            for (int part = 0; part < parts; part++) {
              readPart(part, sink);
            }
          },
          page -> writeLine(lines, page));
    }
  }

  private void readPart(int number, Consumer<LinkablePage> sink) {
    try {
      PartFile.read(pages(number), sink);
    } catch (IOException e) {
      throw new DatasetUnavailableException(
          pages(number) + " cannot be read: " + e.getMessage(), e);
    }
  }

  private static void writeLine(Writer lines, LinkablePage page) {
    try {
      Long id = page.pageId();
      lines.write(
          page.title()
              + "\t"
              + (id == null ? "" : id)
              + "\t"
              + page.underlinkedness()
              + "\t"
              + page.links()
              + "\t"
              + page.words()
              + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path answers(int part) {
    return work.resolve(String.format(Locale.ROOT, "%06d", part) + ENDING);
  }

  private Path pages(int part) {
    return work.resolve(String.format(Locale.ROOT, "%06d", part) + PAGES);
  }

  private static Writer gzipped(OutputStream target) throws IOException {
    return new BufferedWriter(
        new OutputStreamWriter(new GZIPOutputStream(target, BUFFER_BYTES), StandardCharsets.UTF_8),
        BUFFER_BYTES);
  }

  private static Path unfinished(Path file) {
    return file.resolveSibling("." + file.getFileName() + ".tmp");
  }

  /** Writes a file's content. */
  private interface FileContent {
    void writeTo(OutputStream target) throws IOException;
  }

  private static void replace(Path file, FileContent content) throws IOException {
    Path unfinished = unfinished(file);
    try (OutputStream target = Files.newOutputStream(unfinished)) {
      content.writeTo(target);
    }
    Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
  }

  private static DatasetUnavailableException unwritable(Path path, Exception cause) {
    return new DatasetUnavailableException(
        path + " cannot be written: " + cause.getMessage(), cause);
  }

  @Override
  public void close() {
    try {
      if (lock != null) {
        lock.close();
      }
    } catch (IOException e) {
      throw unwritable(work, e);
    }
  }
}
