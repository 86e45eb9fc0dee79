package linkrec.domain.suggestion;

/** Why a phrase is not suggested as a link. */
public enum Refusal {
  /** No candidate scores as high as the threshold. */
  BELOW_THRESHOLD,
  /** A linked text, or the page's title, is the phrase or contains it. */
  TEXT_LINKED_ALREADY,
  /** One of its candidates is linked already, or is the page itself. */
  TARGET_LINKED_ALREADY,
  /** It shares characters with a link that was chosen before. */
  OVERLAPS_CHOSEN_LINK,
  /** The phrase is one that must not be linked. */
  EXCLUDED_PHRASE,
  /** The page is one that must not be linked to. */
  EXCLUDED_TARGET,
  /** The page is of a type that must not be linked to. */
  EXCLUDED_TYPE,
  /** People have rejected this target on this page. */
  REJECTED_BEFORE,
  /** It stands in a quotation. */
  IN_QUOTATION,
  /** As many links as wanted were chosen, or as the wiki allows for so short a page. */
  BEYOND_LIMIT,
  /** The client would find the phrase at another place first. */
  NOT_PLACEABLE
}
