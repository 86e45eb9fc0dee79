package linkrec.domain.training;

import java.io.Serializable;
import java.util.List;
import linkrec.domain.page.PageTitle;

/** An article and the pages it links, each once, in the order of the text. */
public record PageLinks(PageTitle page, List<PageTitle> targets) implements Serializable {

  public PageLinks {
    targets = List.copyOf(targets);
  }
}
