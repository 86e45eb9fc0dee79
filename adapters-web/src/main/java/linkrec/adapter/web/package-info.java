/**
 * The HTTP service, made with Spring; offers {@link linkrec.adapter.web.HttpService}, which starts
 * it.
 */
@NullMarked
package linkrec.adapter.web;

import org.jspecify.annotations.NullMarked;
