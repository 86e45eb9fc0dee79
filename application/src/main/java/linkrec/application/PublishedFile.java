package linkrec.application;

import linkrec.domain.page.WikiId;

/**
 * A file in which a dataset of a wiki is published.
 *
 * @param dataset the dataset's name
 * @param name the file's name, without a folder
 * @param checksumName the name of the file that holds its checksum
 */
public record PublishedFile(WikiId wiki, String dataset, String name, String checksumName) {}
