package linkrec.domain.wikitext;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/** Answers each escaped wikitext of standard input with its tree and its links, for comparisons. */
final class TreeServer {
  public static void main(String[] arguments) throws IOException {
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      ParsedWikitext page = WikitextParser.parse(TreeNotation.unescape(line));
      String links =
          page.links().stream()
              .map(link -> link.span().start() + "-" + link.span().end())
              .collect(Collectors.joining(","));
      String plain = TreeNotation.escape(page.plainText());
      out.println(TreeNotation.of(page) + "\t" + links + "\t" + plain);
    }
  }

  private TreeServer() {}
}
