package linkrec.adapter.spark;

import java.io.Serializable;

/**
 * Where a dump cannot be read on.
 *
 * @param offset in bytes of the file as it lies there
 * @param reason for example {@code the gzip data is cut}
 */
record DumpDamage(String fileName, long offset, String reason) implements Serializable {}
