/**
 * Small edits of round files that leave every other byte as it is: an id, a tick.
 *
 * <p>In: a {@link dev.zhuji.model.Site} with its {@link dev.zhuji.model.Plan}, and the text of a
 * file. Out: the places, and the text with the edit.
 */
@NullMarked
package dev.zhuji.edits;

import org.jspecify.annotations.NullMarked;
