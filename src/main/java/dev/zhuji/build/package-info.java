/**
 * Runs the stages in order: the whole build is {@link dev.zhuji.build.Build#run}.
 *
 * <p>In: a content folder, its settings and perhaps a theme of its own ({@link
 * dev.zhuji.build.Inputs}). Out: {@link dev.zhuji.build.Result}, the finished files and all
 * problems; nothing is written here.
 */
@NullMarked
package dev.zhuji.build;

import org.jspecify.annotations.NullMarked;
