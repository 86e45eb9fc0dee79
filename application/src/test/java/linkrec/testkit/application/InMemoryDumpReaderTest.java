package linkrec.testkit.application;

import java.nio.file.Path;
import java.util.List;
import linkrec.application.DumpReader;
import linkrec.testkit.application.InMemoryDumpReader.Page;

class InMemoryDumpReaderTest extends DumpReaderContract {

  @Override
  protected DumpReader readerOf(Path file, List<Page> pages) {
    return new InMemoryDumpReader().withDump(file, SITE, pages);
  }

  @Override
  protected DumpReader readerOf(Path file, List<Page> pages, Path other, List<Page> more) {
    return new InMemoryDumpReader().withDump(file, SITE, pages).withDump(other, SITE, more);
  }

  @Override
  protected DumpReader readerOfCut(Path file, List<Page> pages) {
    return new InMemoryDumpReader().withCutDump(file, SITE, pages);
  }
}
