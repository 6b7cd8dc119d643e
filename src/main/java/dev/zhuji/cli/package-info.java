/**
 * The verbs: {@code zhuji build | check | serve | search | coverage | import | ids | progress |
 * new}.
 *
 * <p>In: the command line. Out: what a terminal or a script reads, and an exit code: 0 clean, 1
 * problems, 2 usage, settings, or a file that cannot be opened, 3 internal. The only package that
 * prints or exits.
 */
@NullMarked
package dev.zhuji.cli;

import org.jspecify.annotations.NullMarked;
