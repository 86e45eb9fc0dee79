package linkrec.domain.dataset;

/**
 * Which edition of a wiki is served.
 *
 * @param number of the edition, at least 1
 * @param checksum tells the edition's files from those of every other; equal for equal files
 */
public record ServedEdition(int number, String checksum) {}
