package linkrec.domain.suggestion;

/**
 * Who waits for an answer: says when there is no more time, and is told how the work goes on. Asked
 * by the thread that works.
 */
public interface Watch {

  /** Waits for ever and listens to nothing. */
  Watch NONE = () -> false;

  /** Whether the work must end now, with what there is. */
  boolean isOver();

  /**
   * A stage has ended; stages come in their own order, {@link Stage#LOOK_UP} to {@link Stage#MODEL}
   * more than once for a page with very many phrases.
   *
   * @param items how many things it dealt with, as the stage says
   */
  default void ended(Stage stage, int items) {}

  /** The stages from a page's text to its suggestions. */
  enum Stage {
    /** Reading the markup; UTF-16 units. */
    PARSE,
    /** Finding phrases; phrases that may be known. */
    MENTIONS,
    /** Looking up phrases; distinct phrases asked for. */
    LOOK_UP,
    /** Looking up vectors, computing features; candidates. */
    FEATURES,
    /** The model; candidates scored. */
    MODEL,
    /** Looking up the links that the page has; links. */
    LINKS,
    /** Choosing; suggestions. */
    CHOICE
  }
}
