package linkrec.bootstrap.server;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.zip.GZIPInputStream;
import linkrec.domain.candidate.AnchorText;
import linkrec.domain.candidate.PhraseFilter;
import linkrec.domain.dataset.Edition;
import linkrec.domain.mention.Mention;
import linkrec.domain.mention.MentionFinder;
import linkrec.domain.page.LanguageCode;
import linkrec.domain.page.WikiId;
import linkrec.domain.text.Tokenizer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Shows what is read in wikitext, a line of JSON an article. */
@Command(
    name = "inspect",
    mixinStandardHelpOptions = true,
    description = "Shows what is read in a wikitext: a line of JSON an article.",
    footer = "Example: echo 'A [[link]].' | ./linkrec inspect --language en")
final class InspectCommand implements Callable<Integer> {

  private static final List<String> ECHOED = List.of("wiki", "language", "page_title");
  private static final int GZIP_FIRST_OCTET = 0x1F;

  private final Surroundings surroundings;

  @Mixin private DataOptions data = new DataOptions();

  @Option(
      names = {"--wiki", "--wiki-id", "-id"},
      paramLabel = "W",
      description = "show only the mentions that stand in this wiki's dictionary")
  private @Nullable String wiki;

  @Option(
      names = "--from-ndjson",
      paramLabel = "FILE",
      description =
          "a JSON object a line, plain or gzipped, with wikitext, or text to be read as one text"
              + " node; else a wikitext on standard input")
  private @Nullable String file;

  InspectCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    // Both generations look the same phrases up; a wrong number is refused all the same.
    data.generation();
    LanguageCode asked = data.language();
    if (wiki == null) {
      inspectAll(asked == null ? "en" : asked.value(), null);
      return ExitCodes.DONE;
    }
    WikiId id = WikiId.parse(wiki);
    try (ServerWiring wiring =
            ServerWiring.offline(data.folder(surroundings), asked, surroundings.settings());
        Edition edition =
            wiring
                .datasets()
                .current(id)
                .orElseThrow(
                    () ->
                        new CommandFailedException(
                            "no datasets of " + id + " in " + data.folder(surroundings)))) {
      inspectAll(asked == null ? edition.language().value() : asked.value(), edition);
    }
    return ExitCodes.DONE;
  }

  private void inspectAll(String language, @Nullable Edition edition) {
    try {
      if (file == null) {
        String wikitext = new String(surroundings.input().readAllBytes(), StandardCharsets.UTF_8);
        print(Map.of(), InspectedText.ofWikitext(wikitext), language, edition);
        return;
      }
      try (BufferedReader lines = open(file)) {
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          number++;
          if (!line.isBlank()) {
            inspect(line, number, language, edition);
          }
        }
      }
    } catch (NoSuchFileException e) {
      throw new CommandFailedException("file not found: " + file, e);
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read: " + e.getMessage(), e);
    }
  }

  private BufferedReader open(String name) throws IOException {
    InputStream octets =
        new BufferedInputStream(
            "-".equals(name) ? surroundings.input() : Files.newInputStream(Path.of(name)));
    octets.mark(1);
    boolean gzipped = octets.read() == GZIP_FIRST_OCTET;
    octets.reset();
    return new BufferedReader(
        new InputStreamReader(
            gzipped ? new GZIPInputStream(octets, 1 << 16) : octets, StandardCharsets.UTF_8));
  }

  private void inspect(String line, int number, String language, @Nullable Edition edition) {
    JsonNode json;
    try {
      json = JsonMapper.shared().readTree(line);
    } catch (JacksonException e) {
      throw new CommandFailedException(file + ", line " + number + ": no JSON object", e);
    }
    Map<String, String> echoed = new LinkedHashMap<>();
    for (String key : ECHOED) {
      if (json.path(key).isString()) {
        echoed.put(key, json.path(key).stringValue());
      }
    }
    JsonNode wikitext = json.path("wikitext");
    JsonNode text = json.path("text");
    if (!wikitext.isString() && !text.isString()) {
      throw new CommandFailedException(
          file + ", line " + number + ": neither wikitext nor text is a string");
    }
    InspectedText inspected =
        wikitext.isString()
            ? InspectedText.ofWikitext(wikitext.stringValue())
            : InspectedText.ofPlainText(text.stringValue());
    print(echoed, inspected, echoed.getOrDefault("language", language), edition);
  }

  private void print(
      Map<String, String> echoed, InspectedText text, String language, @Nullable Edition edition) {
    Tokenizer tokenizer =
        edition == null ? Tokenizer.of(language) : edition.tokenizer(new LanguageCode(language));
    List<Mention> mentions = mentions(text, tokenizer, edition);
    surroundings.output().println(InspectionWriter.lineOf(echoed, text, tokenizer, mentions));
  }

  private static List<Mention> mentions(
      InspectedText text, Tokenizer tokenizer, @Nullable Edition edition) {
    MentionFinder finder = new MentionFinder(tokenizer, MentionFinder.TOKENS_WHEN_SUGGESTING);
    if (edition == null) {
      return finder.find(text.source(), text.textNodes(), PhraseFilter.EVERYTHING);
    }
    List<Mention> mentions =
        finder.find(text.source(), text.textNodes(), edition.data().anchors().filter());
    Set<AnchorText> texts = new LinkedHashSet<>();
    mentions.forEach(mention -> texts.add(mention.text()));
    Set<AnchorText> known = edition.data().anchors().lookUp(texts).keySet();
    return mentions.stream().filter(mention -> known.contains(mention.text())).toList();
  }
}
