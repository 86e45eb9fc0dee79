package linkrec.adapter.persistence.edition;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import linkrec.adapter.persistence.sqlite.ArticleFile;
import linkrec.adapter.persistence.sqlite.SqliteFile;
import linkrec.domain.page.Article;
import linkrec.domain.page.ArticleRequest;
import linkrec.domain.page.Articles;
import linkrec.domain.page.PageTitle;

/**
 * The articles that editions were made from, where they were kept. A title is found in either case
 * of its first letter; a revision other than the kept one is absent, and so are all articles of a
 * wiki that keeps none. The file is opened anew by each call, from the edition that is current
 * then.
 */
public final class KeptArticles implements Articles {

  private final Path dataFolder;

  public KeptArticles(Path dataFolder) {
    this.dataFolder = dataFolder.toAbsolutePath().normalize();
  }

  @Override
  public Optional<Article> find(ArticleRequest request) {
    WikiFolder wiki = WikiFolder.of(dataFolder, request.wiki());
    if (!wiki.hasCurrent()) {
      return Optional.empty();
    }
    Path file = wiki.served().resolve(WikiFolder.ARTICLES);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    return find(file, request.title())
        .filter(
            article ->
                request.revisionId() == null
                    || Objects.equals(article.revisionId(), request.revisionId()));
  }

  private static Optional<Article> find(Path file, PageTitle title) {
    try (ArticleFile articles =
        new ArticleFile(SqliteFile.open(file, SqliteFile.FileKind.IMMUTABLE))) {
      List<Article> found = articles.find(title.spellings());
      return title.spellings().stream()
          .flatMap(spelling -> found.stream().filter(one -> one.title().equals(spelling)))
          .findFirst();
    }
  }
}
