package linkrec.adapter.mediawiki;

import java.io.IOException;
import java.util.Optional;
import linkrec.domain.page.Article;
import linkrec.domain.page.PageTitle;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the Action API answers to a question for one revision, in its second format.
 *
 * <pre>
 * {"query": {"pages": [{"pageid": 1, "title": "T", "revisions": [
 *   {"revid": 2, "slots": {"main": {"content": "..."}}}]}]}}
 * </pre>
 *
 * <p>Instead of {@code revisions}, a page has {@code missing} or {@code invalid}; a slot whose text
 * is hidden has {@code texthidden}; unknown revisions stand in {@code query.badrevids}, titles of
 * other wikis in {@code query.interwiki}; {@code error} stands beside or for {@code query}.
 */
final class RevisionsAnswer {

  private final JsonNode root;

  RevisionsAnswer(byte[] body) throws IOException {
    try {
      this.root = JsonMapper.shared().readTree(body);
    } catch (JacksonException e) {
      throw new IOException("its answer is not JSON", e);
    }
  }

  /**
   * The article; absent when the wiki has no such page or revision.
   *
   * @throws IOException when the answer is something else
   */
  Optional<Article> article() throws IOException {
    JsonNode error = root.path("error");
    if (!error.isMissingNode()) {
      throw new IOException("it answered with the error " + error.path("code").asString("unknown"));
    }
    JsonNode query = root.path("query");
    JsonNode page = query.path("pages").path(0);
    if (page.isMissingNode() && (query.has("badrevids") || query.has("interwiki"))) {
      return Optional.empty();
    }
    if (page.has("missing") || page.has("invalid") || page.has("special")) {
      return Optional.empty();
    }
    JsonNode revision = page.path("revisions").path(0);
    JsonNode slot = revision.path("slots").path("main");
    if (slot.has("texthidden") || slot.has("missing")) {
      return Optional.empty();
    }
    JsonNode title = page.path("title");
    JsonNode content = slot.path("content");
    JsonNode pageId = page.path("pageid");
    JsonNode revisionId = revision.path("revid");
    boolean complete =
        title.isString()
            && !title.stringValue().isEmpty()
            && content.isString()
            && pageId.isIntegralNumber()
            && revisionId.isIntegralNumber();
    if (!complete) {
      throw new IOException("its answer has no page with title, numbers and text");
    }
    return Optional.of(
        new Article(
            new PageTitle(title.stringValue()),
            pageId.longValue(),
            revisionId.longValue(),
            content.stringValue()));
  }
}
