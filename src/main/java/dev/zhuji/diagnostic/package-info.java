/**
 * Problems as values: where, what, what was tried, what to do.
 *
 * <p>In: nothing. Out: {@link dev.zhuji.diagnostic.Problem}, which every stage puts into its
 * result.
 */
@NullMarked
package dev.zhuji.diagnostic;

import org.jspecify.annotations.NullMarked;
