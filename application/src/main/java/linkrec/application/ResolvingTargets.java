package linkrec.application;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import linkrec.domain.candidate.LinkResolver;
import linkrec.domain.page.PageTitle;

/**
 * Hands on what it is given, in the same order, with the articles behind its link targets; some at
 * a time, since look-ups of many are cheaper.
 *
 * @param <T> what has link targets
 */
final class ResolvingTargets<T> {

  private static final int AT_ONCE = 10_000;

  private final LinkResolver resolver;
  private final Function<T, Collection<PageTitle>> targets;
  private final BiConsumer<T, Map<PageTitle, PageTitle>> sink;
  private final List<T> waiting = new ArrayList<>();

  /**
   * @param sink takes each with the articles of its targets, and of others
   */
  ResolvingTargets(
      LinkResolver resolver,
      Function<T, Collection<PageTitle>> targets,
      BiConsumer<T, Map<PageTitle, PageTitle>> sink) {
    this.resolver = resolver;
    this.targets = targets;
    this.sink = sink;
  }

  void add(T each) {
    waiting.add(each);
    if (waiting.size() == AT_ONCE) {
      handOn();
    }
  }

  /** Hands on what is still here; to be called at the end. */
  void handOn() {
    Set<PageTitle> asked = new LinkedHashSet<>();
    waiting.forEach(each -> asked.addAll(targets.apply(each)));
    Map<PageTitle, PageTitle> resolved = resolver.resolve(asked);
    waiting.forEach(each -> sink.accept(each, resolved));
    waiting.clear();
  }
}
