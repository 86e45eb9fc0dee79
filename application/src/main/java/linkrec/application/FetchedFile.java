package linkrec.application;

/**
 * A published file that has been fetched and verified.
 *
 * @param sum its SHA-256 in hexadecimal
 */
public record FetchedFile(PublishedFile file, String sum) {}
