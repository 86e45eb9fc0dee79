/**
 * Datasets in the tables of a MySQL or MariaDB database; {@link
 * linkrec.adapter.persistence.mysql.MySqlDatasets} answers from them, {@link
 * linkrec.adapter.persistence.mysql.MySqlStore} changes them.
 */
@NullMarked
package linkrec.adapter.persistence.mysql;

import org.jspecify.annotations.NullMarked;
