package linkrec.application;

/**
 * What a dump's header says; a part that is absent is the empty string.
 *
 * @param databaseName for example {@code ltgwiki}
 * @param base the address of the main page
 * @param language the attribute {@code xml:lang}
 * @param caseRule {@code first-letter} or {@code case-sensitive}
 */
public record SiteInfo(String databaseName, String base, String language, String caseRule) {}
