/**
 * The program that answers: the service, single answers, and what people look into datasets with;
 * {@link linkrec.bootstrap.server.Main} is the way in.
 */
@NullMarked
package linkrec.bootstrap.server;

import org.jspecify.annotations.NullMarked;
