package linkrec.adapter.persistence.dataset;

/**
 * A row of a dataset, as tables have it.
 *
 * @param id at least 1; the order of the rows
 * @param lookup the key
 * @param value the value's octets: a pickle in a dictionary
 */
public record TableRow(long id, String lookup, byte[] value) {}
