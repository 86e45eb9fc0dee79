package linkrec.adapter.spark;

/** What stands in a dump is no XML, or no export of MediaWiki. */
final class MalformedMarkupException extends Exception {

  private static final long serialVersionUID = 1L;

  MalformedMarkupException(String message) {
    super(message);
  }
}
