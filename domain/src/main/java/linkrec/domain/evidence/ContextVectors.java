package linkrec.domain.evidence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import linkrec.domain.candidate.Phrase;
import linkrec.domain.feature.PageVectors;
import linkrec.domain.page.PageTitle;
import org.jspecify.annotations.Nullable;

/**
 * The context of a page as vectors: at most {@value #MOST_LINKS} of its existing links with weight
 * 1, and the first candidates of its at most {@value #MOST_PHRASES} first phrases that are linked
 * nearly wherever they occur, with their strength as weight. Pages without a vector do not count: a
 * page that this one alone links has one only where this one was counted.
 */
final class ContextVectors {

  private static final int MOST_LINKS = 40;
  private static final int MOST_PHRASES = 30;
  private static final float LEAST_STRENGTH = 0.25f;
  private static final float LEAST_COMMONNESS = 0.75f;
  private static final int LEAST_LINKS = 2;

  private final Map<PageTitle, float[]> vectors;
  private final Map<PageTitle, Float> weights = new HashMap<>();
  private final List<Member> members = new ArrayList<>();
  private float[] sum = new float[0];

  /** First numbers of all members, then second ones, and so on. */
  private float[] columns = new float[0];

  private record Member(PageTitle title, float[] unit) {}

  private ContextVectors(Map<PageTitle, float[]> vectors) {
    this.vectors = vectors;
  }

  /**
   * @param titles all pages whose vectors will be asked for
   */
  static ContextVectors of(
      List<PhraseOnPage> phrases,
      Set<PageTitle> linked,
      PageVectors vectors,
      Set<PageTitle> titles) {
    ContextVectors context = new ContextVectors(units(vectors.lookUp(titles)));
    linked.stream()
        .filter(context.vectors::containsKey)
        .limit(MOST_LINKS)
        .forEach(target -> context.add(target, 1));
    int taken = 0;
    for (PhraseOnPage phrase : phrases) {
      if (taken < MOST_PHRASES && isCertain(phrase)) {
        context.add(phrase.phrase().candidates().get(0).title(), phrase.phrase().strength());
        taken++;
      }
    }
    context.sumUp();
    return context;
  }

  private static boolean isCertain(PhraseOnPage phrase) {
    Phrase known = phrase.phrase();
    return phrase.cover() == 0
        && known.strength() >= LEAST_STRENGTH
        && known.commonness(0) >= LEAST_COMMONNESS
        && known.linkCount() >= LEAST_LINKS
        && known.counts().links() >= LEAST_LINKS;
  }

  private static Map<PageTitle, float[]> units(Map<PageTitle, float[]> vectors) {
    Map<PageTitle, float[]> units = new HashMap<>();
    vectors.forEach(
        (title, vector) -> {
          double squares = 0;
          for (float number : vector) {
            squares += (double) number * number;
          }
          if (squares > 0) {
            float[] unit = new float[vector.length];
            float length = (float) Math.sqrt(squares);
            for (int i = 0; i < unit.length; i++) {
              unit[i] = vector[i] / length;
            }
            units.put(title, unit);
          }
        });
    return units;
  }

  private void add(PageTitle title, float weight) {
    weights.merge(title, weight, Float::sum);
  }

  private void sumUp() {
    for (PageTitle title : weights.keySet().stream().sorted().toList()) {
      float[] unit = vectors.get(title);
      if (unit != null) {
        sum = sum.length == 0 ? new float[unit.length] : sum;
        members.add(new Member(title, unit));
        float weight = weights.getOrDefault(title, 0f);
        for (int i = 0; i < unit.length; i++) {
          sum[i] += weight * unit[i];
        }
      }
    }
    columns = new float[sum.length * members.size()];
    for (int i = 0; i < sum.length; i++) {
      for (int member = 0; member < members.size(); member++) {
        columns[i * members.size() + member] = members.get(member).unit()[i];
      }
    }
  }

  /** How many pages the context has. */
  int size() {
    return members.size();
  }

  /** The cosine of the candidate and the sum of all others; 0 where one is missing. */
  float cosineWithSum(PageTitle candidate) {
    float[] unit = vectors.get(candidate);
    if (unit == null || sum.length == 0) {
      return 0;
    }
    float own = weights.getOrDefault(candidate, 0f);
    double product = 0;
    double squares = 0;
    for (int i = 0; i < unit.length; i++) {
      double rest = sum[i] - own * unit[i];
      product += rest * unit[i];
      squares += rest * rest;
    }
    return squares < 1e-9 ? 0 : (float) (product / Math.sqrt(squares));
  }

  /** The highest cosine of the candidate and one of the others; 0 without any. */
  float highestCosine(PageTitle candidate) {
    float @Nullable [] unit = vectors.get(candidate);
    if (unit == null) {
      return 0;
    }
    float[] products = products(unit);
    float highest = 0;
    for (int member = 0; member < products.length; member++) {
      if (products[member] > highest && !members.get(member).title().equals(candidate)) {
        highest = products[member];
      }
    }
    return highest;
  }

  /** With each member; hot: one number of all members at a time, so that they pass together. */
  private float[] products(float[] unit) {
    float[] products = new float[members.size()];
    for (int i = 0; i < unit.length; i++) {
      float number = unit[i];
      int column = i * products.length;
      for (int member = 0; member < products.length; member++) {
        products[member] += number * columns[column + member];
      }
    }
    return products;
  }
}
