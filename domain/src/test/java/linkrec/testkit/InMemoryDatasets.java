package linkrec.testkit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import linkrec.domain.candidate.AnchorText;
import linkrec.domain.candidate.Candidates;
import linkrec.domain.dataset.Datasets;
import linkrec.domain.dataset.Edition;
import linkrec.domain.dataset.EditionContents;
import linkrec.domain.dataset.EditionWriter;
import linkrec.domain.dataset.ServedEdition;
import linkrec.domain.model.LinkModelReader;
import linkrec.domain.page.LanguageCode;
import linkrec.domain.page.WikiId;
import linkrec.domain.suggestion.LinkingData;

/** Editions in memory, written and read. Counts the handles that were not given back. */
public final class InMemoryDatasets implements Datasets, EditionWriter {

  private final LinkModelReader models;
  private final Map<WikiId, Build> builds = new ConcurrentHashMap<>();
  private final AtomicInteger openHandles = new AtomicInteger();

  private record Build(
      int number,
      LanguageCode language,
      LinkingData data,
      Map<String, String> checksums,
      Map<String, Integer> sizes) {}

  /** Datasets whose every model takes seven features and gives each row 0.5. */
  public InMemoryDatasets() {
    this((document, name) -> FixedLinkModel.always(7, 0.5f));
  }

  public InMemoryDatasets(LinkModelReader models) {
    this.models = models;
  }

  /** Serves that data as a new edition. */
  public InMemoryDatasets serving(WikiId wiki, LanguageCode language, LinkingData data) {
    int number = numberAfter(wiki);
    Map<String, String> checksums = new HashMap<>();
    EditionContents.DATASET_NAMES.forEach(
        name -> checksums.put(name, sum(wiki + "." + name + "." + number)));
    builds.put(wiki, new Build(number, language, data, checksums, Map.of()));
    return this;
  }

  @Override
  public synchronized int write(EditionContents contents, Admission admission) {
    WikiId wiki = contents.manifest().wiki();
    Map<AnchorText, Candidates> anchors = new HashMap<>();
    contents.anchors().forEach((text, candidates) -> anchors.put(new AnchorText(text), candidates));
    LinkingData data =
        new LinkingData(
            new InMemoryAnchorDictionary(anchors),
            new InMemoryRedirects(contents.redirects().toMap()),
            new InMemoryPageIds(contents.pageIds().toMap()),
            new InMemoryPageVectors(contents.vectors().toMap()),
            models.read(contents.model(), wiki + ".linkmodel.json"));
    if (contents.keptArticles() != null) {
      contents.keptArticles().forEach(article -> {});
    }
    int number = numberAfter(wiki);
    Build build =
        new Build(number, contents.manifest().language(), data, sums(contents), contents.sizes());
    if (!admits(admission, wiki, build)) {
      return 0;
    }
    builds.put(wiki, build);
    return number;
  }

  private boolean admits(Admission admission, WikiId wiki, Build build) {
    Optional<Edition> served = current(wiki);
    try (Edition candidate = new Handle(wiki, build)) {
      return admission.admits(candidate, served);
    } finally {
      served.ifPresent(Edition::close);
    }
  }

  @Override
  public synchronized Optional<ServedEdition> served(WikiId wiki) {
    return Optional.ofNullable(builds.get(wiki))
        .map(
            build ->
                new ServedEdition(
                    build.number(), sum(new TreeMap<>(build.checksums()).toString())));
  }

  private int numberAfter(WikiId wiki) {
    Build before = builds.get(wiki);
    return before == null ? 1 : before.number() + 1;
  }

  private static Map<String, String> sums(EditionContents contents) {
    StringBuilder vectors = new StringBuilder();
    contents
        .vectors()
        .forEach(
            (title, vector) -> vectors.append(title).append(java.util.Arrays.toString(vector)));
    return Map.of(
        "anchors", sum(contents.anchors().toMap().toString()),
        "pageids", sum(contents.pageIds().toMap().toString()),
        "redirects", sum(contents.redirects().toMap().toString()),
        "w2vfiltered", sum(vectors.toString()),
        "model", sum(new String(contents.model(), StandardCharsets.ISO_8859_1)));
  }

  private static String sum(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public Optional<Edition> current(WikiId wiki) {
    return Optional.ofNullable(builds.get(wiki)).map(build -> new Handle(wiki, build));
  }

  @Override
  public List<WikiId> wikis() {
    return builds.keySet().stream().sorted(Comparator.comparing(WikiId::value)).toList();
  }

  /** How many handles have not been given back. */
  public int openHandles() {
    return openHandles.get();
  }

  private final class Handle implements Edition {

    private final WikiId wiki;
    private final Build build;
    private boolean closed;

    Handle(WikiId wiki, Build build) {
      this.wiki = wiki;
      this.build = build;
      openHandles.incrementAndGet();
    }

    @Override
    public WikiId wiki() {
      return wiki;
    }

    @Override
    public LanguageCode language() {
      return build.language();
    }

    @Override
    public LinkingData data() {
      return build.data();
    }

    @Override
    public Map<String, String> checksums() {
      return build.checksums();
    }

    @Override
    public Map<String, Integer> sizes() {
      return build.sizes();
    }

    @Override
    public synchronized void close() {
      if (!closed) {
        closed = true;
        openHandles.decrementAndGet();
      }
    }
  }
}
