package linkrec.adapter.mediawiki.download;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import linkrec.application.DatasetProgress;
import linkrec.application.Publication;
import linkrec.application.PublishedFile;
import linkrec.domain.CorruptDatasetException;
import linkrec.domain.DatasetUnavailableException;
import linkrec.domain.InvalidRequestException;
import linkrec.domain.page.WikiId;

/**
 * Datasets published over HTTP, fetched into {@code <folder>/<W>/}. A file that was begun is gone
 * on with by the next attempt, in this run or a later one; what is whole is verified, and removed
 * when the wiki is released.
 */
public final class DownloadedPublication implements Publication {

  private static final Pattern CHECKSUM = Pattern.compile("([0-9a-f]{64})(\\s.*)?", Pattern.DOTALL);
  private static final String LIST = "wikis.txt";
  private static final int CACHE_BUST_LENGTH = 8;

  private final DownloadSettings settings;
  private final Path folder;
  private final HttpFetcher fetcher;
  private final DatasetProgress progress;
  private final SecureRandom random = new SecureRandom();
  private final Set<Path> fetched = new HashSet<>();
  private final Map<URI, List<WikiId>> lists = new LinkedHashMap<>();

  /**
   * @param folder where files are put
   * @param progress hears of every file that is fetched
   */
  public DownloadedPublication(DownloadSettings settings, Path folder, DatasetProgress progress) {
    this.settings = settings;
    this.folder = folder;
    this.fetcher = new HttpFetcher(settings);
    this.progress = progress;
  }

  @Override
  public List<WikiId> wikis() {
    return settings.addresses().stream()
        .flatMap(address -> listAt(address).stream())
        .distinct()
        .sorted(Comparator.comparing(WikiId::value))
        .toList();
  }

  private List<WikiId> listAt(URI address) {
    List<WikiId> known = lists.get(address);
    if (known != null) {
      return known;
    }
    URI list = address.resolve(LIST + cacheBust());
    List<WikiId> wikis = new ArrayList<>();
    String text =
        fetcher
            .text(list)
            .orElseThrow(() -> new DatasetUnavailableException(list + " is not there (404)"));
    int number = 0;
    for (String line : text.split("\r?\n", -1)) {
      number++;
      if (!line.isEmpty()) {
        wikis.add(wiki(line, list, number));
      }
    }
    lists.put(address, wikis);
    return wikis;
  }

  private static WikiId wiki(String id, URI list, int number) {
    try {
      return WikiId.parse(id);
    } catch (InvalidRequestException e) {
      throw new CorruptDatasetException(
          list + ", line " + number + ": a wiki id expected, got '" + shown(id) + "'", e);
    }
  }

  private static String shown(String text) {
    return text.substring(0, Math.min(text.length(), 60)).replaceAll("\\p{Cntrl}", "?");
  }

  /** The address that a wiki's files are at: the first whose list names it. */
  private URI addressOf(WikiId wiki) {
    return settings.addresses().stream()
        .filter(address -> listAt(address).contains(wiki))
        .findFirst()
        .map(address -> address.resolve(wiki.value() + "/"))
        .orElseThrow(
            () ->
                new DatasetUnavailableException(
                    wiki
                        + " is in none of "
                        + String.join(
                            ", ", settings.addresses().stream().map(one -> one + LIST).toList())));
  }

  @Override
  public Optional<String> checksum(PublishedFile file) {
    URI address = addressOf(file.wiki()).resolve(file.checksumName());
    return fetcher
        .text(URI.create(address + cacheBust()))
        .map(
            text -> {
              Matcher line = CHECKSUM.matcher(text);
              if (!line.matches()) {
                throw new CorruptDatasetException(
                    address + ": 64 hexadecimal digits and a name expected");
              }
              return line.group(1);
            });
  }

  @Override
  public void fetch(PublishedFile file, String sum) {
    Path target = folder.resolve(file.wiki().value()).resolve(file.name());
    try {
      Files.createDirectories(folder.resolve(file.wiki().value()));
      fetched.add(target);
      if (Files.exists(target) && FileSum.of(target).equals(sum)) {
        return;
      }
      URI address = addressOf(file.wiki()).resolve(file.name());
      // Named by the checksum: no other edition's beginning is gone on with.
      Path part = target.resolveSibling(file.name() + "." + sum.substring(0, 16) + ".part");
      removeOtherParts(target, part);
      String actual = fetched(address, part, file);
      if (!actual.equals(sum)) {
        // A wrong beginning may have been gone on with: once more, from the first octet.
        Files.delete(part);
        actual = fetched(address, part, file);
      }
      if (!actual.equals(sum)) {
        Files.delete(part);
        throw new CorruptDatasetException(
            address + " has the checksum " + actual + ", expected " + sum);
      }
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new DatasetUnavailableException(target + " cannot be written: " + e.getMessage(), e);
    }
  }

  /** The checksum of what came. */
  private String fetched(URI address, Path part, PublishedFile file) throws IOException {
    fetcher.intoFile(
        address, part, octets -> progress.done(file.wiki(), file.name(), "bytes", octets));
    return FileSum.of(part);
  }

  private static void removeOtherParts(Path target, Path part) throws IOException {
    Path parent = target.getParent();
    if (parent == null) {
      return;
    }
    List<Path> others;
    try (Stream<Path> entries = Files.list(parent)) {
      others =
          entries
              .filter(one -> String.valueOf(one.getFileName()).endsWith(".part"))
              .filter(
                  one -> String.valueOf(one.getFileName()).startsWith(target.getFileName() + "."))
              .filter(one -> !one.equals(part))
              .toList();
    }
    for (Path other : others) {
      Files.delete(other);
    }
  }

  @Override
  public void release(WikiId wiki) {
    Path own = folder.resolve(wiki.value());
    try {
      for (Path file : List.copyOf(fetched)) {
        if (own.equals(file.getParent())) {
          Files.deleteIfExists(file);
          fetched.remove(file);
        }
      }
      if (Files.isDirectory(own)) {
        try (Stream<Path> left = Files.list(own)) {
          if (left.findAny().isPresent()) {
            return;
          }
        }
        Files.delete(own);
      }
    } catch (IOException e) {
      throw new DatasetUnavailableException(own + " cannot be removed: " + e.getMessage(), e);
    }
  }

  /** Lets caches on the way not answer with what was published before. */
  private String cacheBust() {
    StringBuilder text = new StringBuilder("?cache_bust=");
    for (int i = 0; i < CACHE_BUST_LENGTH; i++) {
      text.append((char) ('a' + random.nextInt(26)));
    }
    return text.toString();
  }
}
