package linkrec.testkit.application;

import linkrec.application.Publication;
import linkrec.domain.page.WikiId;

class InMemoryPublicationTest extends PublicationContract {

  private final InMemoryPublication publication = new InMemoryPublication();

  @Override
  protected Publication publication() {
    return publication;
  }

  @Override
  protected void publish(WikiId wiki, String name, String contents) {
    publication.with(wiki, name, contents);
  }

  @Override
  protected void list(String contents) {
    publication.listing(contents);
  }

  @Override
  protected String fetched(WikiId wiki, String name) {
    return publication.landed(wiki, name);
  }
}
