/** The web page in a real browser; offers {@link linkrec.acceptance.browser.Browser}. */
@NullMarked
package linkrec.acceptance.browser;

import org.jspecify.annotations.NullMarked;
