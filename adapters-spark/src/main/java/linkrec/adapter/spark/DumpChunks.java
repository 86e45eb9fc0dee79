package linkrec.adapter.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import linkrec.domain.page.PageTitle;
import org.jspecify.annotations.Nullable;

/** Reads one slice of a dump, a chunk at a time. Damage ends the last chunk; it is not thrown. */
final class DumpChunks implements Iterator<DumpChunk> {

  /** A task unpacks a chunk as a whole, and tasks share a slice by chunks. */
  private static final int CHUNK_BYTES = 1 << 18;

  private static final int CHUNK_PAGES = 5_000;
  private static final byte[] PAGE_END = "</page>".getBytes(StandardCharsets.US_ASCII);

  /** A redirect's target in its text, where old exports do not name it. */
  private static final Pattern TARGET = Pattern.compile("^\\s*#[^\\[\\n]*\\[\\[([^\\]|\\n]+)");

  private final FileSlice slice;
  private final LongConsumer pagesRead;
  private final LongConsumer bytesRead;
  private final PageMarkup page;
  private final ByteBuilder articles = new ByteBuilder(CHUNK_BYTES);
  private final ByteBuilder redirects = new ByteBuilder(1 << 12);
  private @Nullable DelimitedRecords records;
  private boolean first;
  private boolean ended;
  private long pages;
  private long reached;
  private String lastTitle = "";
  private @Nullable DumpDamage damage;

  /**
   * @param pagesRead told how many more pages have been read, a chunk at a time
   * @param bytesRead told how many more bytes of the slice have been read, as they lie there
   */
  DumpChunks(
      FileSlice slice, Namespaces namespaces, LongConsumer pagesRead, LongConsumer bytesRead) {
    this.slice = slice;
    this.pagesRead = pagesRead;
    this.bytesRead = bytesRead;
    this.reached = slice.start();
    this.page = new PageMarkup(namespaces);
    this.first = slice.first();
  }

  @Override
  public boolean hasNext() {
    return !ended;
  }

  @Override
  public DumpChunk next() {
    if (ended) {
      throw new NoSuchElementException();
    }
    try {
      if (records == null) {
        records = new DelimitedRecords(slice, PAGE_END);
      }
      fill(records);
      if (ended) {
        records.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + slice.path(), e);
    }
    DumpChunk chunk =
        new DumpChunk(pages, articles.toBytes(), redirects.toBytes(), lastTitle, damage);
    pagesRead.accept(pages);
    long now = ended ? slice.end() : Math.min(slice.end(), records.offsetOf(records.start()));
    bytesRead.accept(Math.max(0, now - reached));
    reached = Math.max(reached, now);
    pages = 0;
    articles.clear();
    redirects.clear();
    return chunk;
  }

  private void fill(DelimitedRecords source) throws IOException {
    try {
      while (articles.length() < CHUNK_BYTES && pages < CHUNK_PAGES) {
        if (!source.next()) {
          ended = true;
          return;
        }
        read(source);
        first = false;
      }
    } catch (CorruptFileException e) {
      damaged(e.offset(), String.valueOf(e.getMessage()));
    } catch (MalformedMarkupException e) {
      damaged(source.offsetOf(source.start()), String.valueOf(e.getMessage()));
    }
  }

  private void damaged(long offset, String reason) {
    ended = true;
    damage = new DumpDamage(slice.fileName(), offset, reason);
  }

  private void read(DelimitedRecords source) throws MalformedMarkupException {
    if (!source.delimited()) {
      page.readEnd(source.buffer(), source.start(), source.end(), first);
      return;
    }
    page.read(source.buffer(), source.start(), source.end(), first);
    pages++;
    lastTitle = page.title();
    if (page.namespace() != 0) {
      return;
    }
    if (page.isRedirect()) {
      redirectTarget().ifPresent(this::addRedirect);
    } else if (page.isWikitext()) {
      DumpChunk.append(page, articles);
    }
  }

  private void addRedirect(String target) {
    DumpChunk.append(page.title(), redirects);
    DumpChunk.append(target, redirects);
  }

  private Optional<String> redirectTarget() {
    if (!page.redirectTitle().isEmpty()) {
      return Optional.of(page.redirectTitle());
    }
    Matcher matcher = TARGET.matcher(page.text().text());
    return matcher.find()
        ? PageTitle.ofLink(matcher.group(1)).map(PageTitle::value)
        : Optional.empty();
  }
}
