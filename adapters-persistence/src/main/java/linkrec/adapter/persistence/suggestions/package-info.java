/**
 * Suggestions for whole wikis: {@code FolderSuggestionFiles} keeps and puts them together, {@code
 * FolderIncomingLinks} reads them from the targets' side.
 */
@NullMarked
package linkrec.adapter.persistence.suggestions;

import org.jspecify.annotations.NullMarked;
