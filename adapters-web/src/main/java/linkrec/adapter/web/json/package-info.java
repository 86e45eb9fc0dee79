/**
 * The shapes of answers, for every program that gives them: the HTTP service, the command line and
 * whole-wiki runs. Annotated for Jackson, of either generation; free of Spring.
 */
@NullMarked
package linkrec.adapter.web.json;

import org.jspecify.annotations.NullMarked;
