/**
 * Render: one template per kind of page, and the assets that pages refer to.
 *
 * <p>In: {@link dev.zhuji.model.Page}s, and a folder whose files override those of the default
 * theme. Out: a {@link dev.zhuji.model.Rendering} for each page, and {@link
 * dev.zhuji.model.OutputFile}s.
 */
@NullMarked
package dev.zhuji.theme;

import org.jspecify.annotations.NullMarked;
