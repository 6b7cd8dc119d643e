/**
 * Raw interview reports (面经) to round files: questions, follow-ups, remarks and lessons, as far as
 * plain prose lets them be told apart.
 *
 * <p>In: the bytes of a text file. Out: the text of a Markdown file for each round; whatever was
 * guessed says so.
 */
@NullMarked
package dev.zhuji.report;

import org.jspecify.annotations.NullMarked;
