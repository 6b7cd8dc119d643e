/**
 * Serve: shows a site on this machine while its notes are written.
 *
 * <p>In: a way to build, and folders to watch. Out: HTTP on the loopback address, from the built
 * files themselves; nothing is written. A broken save keeps the last good site and shows what is
 * wrong on top of it.
 */
@NullMarked
package dev.zhuji.serve;

import org.jspecify.annotations.NullMarked;
