/** What the steps of one scenario share; offers the assembly that the scenario runs on. */
@NullMarked
package linkrec.acceptance.scene;

import org.jspecify.annotations.NullMarked;
