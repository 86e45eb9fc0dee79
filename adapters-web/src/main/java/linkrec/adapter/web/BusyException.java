package linkrec.adapter.web;

/** There is too much work already; the same request can be sent again soon. */
final class BusyException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  BusyException() {
    super("the service has too much to do at the moment; try again in a second");
  }
}
