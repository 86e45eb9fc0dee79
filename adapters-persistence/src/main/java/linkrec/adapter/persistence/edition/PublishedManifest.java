package linkrec.adapter.persistence.edition;

import linkrec.domain.page.LanguageCode;
import linkrec.domain.page.WikiId;

/**
 * What a published manifest says to those who serve the datasets.
 *
 * @param language that of the wiki's articles
 * @param isOfTraining whether this program trained the edition, and not the original
 */
public record PublishedManifest(LanguageCode language, boolean isOfTraining) {

  /**
   * Reads a document.
   *
   * @param name what messages call the document
   * @throws linkrec.domain.CorruptDatasetException when it is no manifest, that of another wiki, or
   *     of a format that is newer than this program
   */
  public static PublishedManifest of(byte[] document, String name, WikiId wiki) {
    ManifestJson manifest = ManifestJson.of(document, name, wiki);
    return new PublishedManifest(manifest.spoken(name), manifest.isOfTraining());
  }
}
