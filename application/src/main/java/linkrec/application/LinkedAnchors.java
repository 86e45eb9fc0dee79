package linkrec.application;

import java.util.function.BiConsumer;
import linkrec.domain.page.PageTitle;
import linkrec.domain.training.AnchorTally;
import linkrec.domain.training.AnchoredLink;
import org.jspecify.annotations.Nullable;

/** Gathers links in the order of their phrases, and hands on the phrases linked often enough. */
final class LinkedAnchors {

  private final BiConsumer<String, AnchorTally> sink;
  private String anchor = "";
  private AnchorTally tally = new AnchorTally();
  private int linked;
  private int linkedOftenEnough;

  LinkedAnchors(BiConsumer<String, AnchorTally> sink) {
    this.sink = sink;
  }

  /**
   * Adds a link that is there so many times.
   *
   * @param article the article it leads to; null where it leads to none
   */
  void add(AnchoredLink link, @Nullable PageTitle article, long times) {
    if (article == null) {
      return;
    }
    if (!link.anchor().equals(anchor)) {
      end();
      anchor = link.anchor();
    }
    tally.add(article, link.repeated() ? 0 : times, times);
  }

  /** Hands on the last phrase; to be called at the end. */
  void end() {
    linked += tally.isLinked() ? 1 : 0;
    if (tally.isLinkedOftenEnough()) {
      linkedOftenEnough++;
      sink.accept(anchor, tally);
    }
    tally = new AnchorTally();
  }

  /** How many phrases are links at all. */
  int linked() {
    return linked;
  }

  int linkedOftenEnough() {
    return linkedOftenEnough;
  }
}
