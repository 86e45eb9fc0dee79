package linkrec.adapter.persistence.rules;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.LongSupplier;
import linkrec.adapter.persistence.rules.RulesJson.WrongRulesException;
import linkrec.application.TrainingTable;
import linkrec.application.Verdicts;
import linkrec.domain.DatasetUnavailableException;
import linkrec.domain.page.PageTitle;
import linkrec.domain.page.WikiId;
import linkrec.domain.suggestion.ExcludedSections;
import linkrec.domain.suggestion.RuleBook;
import linkrec.domain.suggestion.SuggestionRules;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The rules in the folders of wikis: {@code rules.json} ({@link RulesJson}), {@code rejected.tsv}
 * ({@link RejectedPairs}) and, from a training with Wikidata, {@code page-types.tsv}. Files are
 * looked at again every {@link #LOOK_EVERY}; one that is wrong is refused whole, and what was read
 * before holds on.
 */
public final class FolderRuleBook implements RuleBook, Verdicts {

  /** How often it looks whether files have changed, at most. */
  public static final Duration LOOK_EVERY = Duration.ofSeconds(2);

  private static final Logger LOG = LoggerFactory.getLogger(FolderRuleBook.class);
  private static final String RULES = "rules.json";
  private static final String REJECTED = "rejected.tsv";

  /** Larger than any list that people keep; a file is read into memory. */
  private static final long MOST_OCTETS = 64L << 20;

  private final Path dataFolder;
  private final LongSupplier nanoTime;
  private final ConcurrentMap<WikiId, Page> pages = new ConcurrentHashMap<>();

  /**
   * @param nanoTime a clock that only counts on, in nanoseconds
   */
  public FolderRuleBook(Path dataFolder, LongSupplier nanoTime) {
    this.dataFolder = dataFolder.toAbsolutePath().normalize();
    this.nanoTime = nanoTime;
  }

  @Override
  public WikiRules of(WikiId wiki) {
    return pageOf(wiki).rules();
  }

  @Override
  public Optional<Map<PageTitle, Set<String>>> typesOf(WikiId wiki, Collection<PageTitle> titles) {
    Map<String, String> types = pageOf(wiki).types();
    if (types == null) {
      return Optional.empty();
    }
    Map<PageTitle, Set<String>> known = new HashMap<>();
    for (PageTitle title : titles) {
      String items = types.get(title.value());
      if (items != null) {
        known.put(title, Set.of(items.split(" ")));
      }
    }
    return Optional.of(known);
  }

  @Override
  public synchronized void reject(WikiId wiki, PageTitle page, PageTitle target) {
    Path file = dataFolder.resolve(wiki.value()).resolve(REJECTED);
    try {
      Files.writeString(
          file,
          RejectedPairs.line(page, target),
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new DatasetUnavailableException(file + " cannot be written: " + e.getMessage(), e);
    }
    pageOf(wiki).lookSoon();
  }

  private Page pageOf(WikiId wiki) {
    return pages.computeIfAbsent(wiki, id -> new Page(dataFolder.resolve(id.value()), nanoTime));
  }

  /** What one wiki has said. */
  private static final class Page {

    private final Path folder;
    private final LongSupplier nanoTime;
    private volatile WikiRules current = WikiRules.NONE;
    private volatile long lookAt;
    private String signature = "";
    private String typesSignature = "";
    private @Nullable Map<String, String> types;

    Page(Path folder, LongSupplier nanoTime) {
      this.folder = folder;
      this.nanoTime = nanoTime;
      this.lookAt = nanoTime.getAsLong();
    }

    void lookSoon() {
      lookAt = nanoTime.getAsLong();
    }

    WikiRules rules() {
      if (nanoTime.getAsLong() - lookAt >= 0) {
        look();
      }
      return current;
    }

    private synchronized void look() {
      lookAt = nanoTime.getAsLong() + LOOK_EVERY.toNanos();
      String now = looks(RULES) + looks(REJECTED);
      if (now.equals(signature)) {
        return;
      }
      signature = now;
      String file = RULES;
      try {
        byte[] rulesDocument = read(RULES);
        SuggestionRules rules =
            rulesDocument == null ? SuggestionRules.NONE : RulesJson.read(rulesDocument);
        file = REJECTED;
        byte[] pairsDocument = read(REJECTED);
        if (pairsDocument != null) {
          rules = rules.and(pairs(pairsDocument));
        }
        current =
            rules.equals(SuggestionRules.NONE)
                ? WikiRules.NONE
                : new WikiRules(rules, sum(rulesDocument, pairsDocument), "");
      } catch (WrongRulesException | IOException e) {
        String fault = file + ", " + e.getMessage();
        LOG.warn("{} is not followed, what was read before is: {}", folder.resolve(file), fault);
        current = new WikiRules(current.rules(), current.version(), fault);
      }
    }

    private static SuggestionRules pairs(byte[] document) throws WrongRulesException {
      return new SuggestionRules(
          Set.of(),
          Set.of(),
          Set.of(),
          Set.of(),
          ExcludedSections.NONE,
          null,
          null,
          false,
          RejectedPairs.read(document));
    }

    /** Size and time of a file, which change when it does. */
    private String looks(String name) {
      try {
        BasicFileAttributes file =
            Files.readAttributes(folder.resolve(name), BasicFileAttributes.class);
        return name + file.size() + " " + file.lastModifiedTime().toMillis() + " " + file.fileKey();
      } catch (IOException e) {
        return name + " absent";
      }
    }

    private byte @Nullable [] read(String name) throws IOException {
      Path file = folder.resolve(name);
      try {
        if (Files.size(file) > MOST_OCTETS) {
          throw new IOException("line 1: at most " + MOST_OCTETS + " octets expected");
        }
        return Files.readAllBytes(file);
      } catch (NoSuchFileException e) {
        return null;
      }
    }

    /** Every page's types, in one text each; null where nobody has said them. */
    synchronized @Nullable Map<String, String> types() {
      String name = TrainingTable.PAGE_TYPES.path();
      String now = looks(name);
      if (now.equals(typesSignature)) {
        return types;
      }
      Map<String, String> read = new HashMap<>();
      try (BufferedReader lines =
          Files.newBufferedReader(folder.resolve(name), StandardCharsets.UTF_8)) {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          int tab = line.indexOf('\t');
          if (tab > 0) {
            read.put(line.substring(0, tab), line.substring(tab + 1).intern());
          }
        }
        types = read;
      } catch (NoSuchFileException e) {
        types = null;
      } catch (IOException e) {
        throw new DatasetUnavailableException(
            folder.resolve(name) + " cannot be read: " + e.getMessage(), e);
      }
      typesSignature = now;
      return types;
    }

    private static String sum(byte @Nullable [] rules, byte @Nullable [] pairs) {
      try {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        digest.update(rules == null ? new byte[0] : rules);
        digest.update((byte) 0);
        digest.update(pairs == null ? new byte[0] : pairs);
        return HexFormat.of().formatHex(digest.digest());
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException("every Java has SHA-256", e);
      }
    }
  }
}
