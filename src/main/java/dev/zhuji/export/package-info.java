/**
 * Makes cards of the rounds' questions for other programs: a plan comes in, the text of a file goes
 * out.
 */
@NullMarked
package dev.zhuji.export;

import org.jspecify.annotations.NullMarked;
