/**
 * What a wiki's people have said of its links: rules, rejected links, types of pages; offers {@link
 * linkrec.adapter.persistence.rules.FolderRuleBook}.
 */
@NullMarked
package linkrec.adapter.persistence.rules;

import org.jspecify.annotations.NullMarked;
