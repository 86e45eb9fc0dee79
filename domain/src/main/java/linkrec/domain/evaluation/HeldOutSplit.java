package linkrec.domain.evaluation;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import linkrec.domain.page.PageTitle;

/**
 * Which articles an evaluation holds out: whole ones, three of ten, by a hash of their titles, so
 * that the side of an article depends on nothing but its title and the split's name. The hash is
 * the MD5 of the text in UTF-8, its first 4 bytes read as an unsigned number, least byte first,
 * modulo 10; the text is the title for the split {@value #STANDARD}, else the split's name, a colon
 * and the title.
 *
 * @param name any text; {@value #STANDARD} is the one that published figures use
 */
public record HeldOutSplit(String name) implements Serializable {

  private static final int PARTS = 10;
  private static final int HELD_OUT_PARTS = 3;

  /** The name of the split by the title alone. */
  public static final String STANDARD = "md5";

  /** Whether that article is asked about, and not trained on. */
  public boolean holdsOut(PageTitle title) {
    String text = name.equals(STANDARD) ? title.value() : name + ':' + title.value();
    return hash(text) % PARTS < HELD_OUT_PARTS;
  }

  private static long hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8));
      long number = 0;
      for (int i = Integer.BYTES - 1; i >= 0; i--) {
        number = number << Byte.SIZE | digest[i] & 0xFF;
      }
      return number;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has MD5", e);
    }
  }
}
