/**
 * A reader's progress outside the browser: files read, checked, merged and counted.
 *
 * <p>In: the bytes of progress files. Out: a {@link dev.zhuji.progress.Reading}, from two states
 * one, and what the reviews come to. The browser's scripts do the same with the same answers;
 * {@code study-data.md} of the documentation is the rule for both.
 */
@NullMarked
package dev.zhuji.progress;

import org.jspecify.annotations.NullMarked;
