package linkrec.testkit.application;

import java.nio.file.Path;
import java.util.List;
import linkrec.application.PageTypes;
import linkrec.testkit.application.InMemoryPageTypes.Item;

class InMemoryPageTypesTest extends PageTypesContract {

  @Override
  protected PageTypes typesOf(Path file, List<Item> items) {
    return new InMemoryPageTypes().withDump(file, items);
  }
}
