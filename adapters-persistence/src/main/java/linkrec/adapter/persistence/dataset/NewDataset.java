package linkrec.adapter.persistence.dataset;

/**
 * A dataset that is to take the place of another.
 *
 * @param sum the SHA-256 under which it is known, in hexadecimal: that of its published file
 */
public record NewDataset(String sum, RowSource rows) {}
