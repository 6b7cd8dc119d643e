/**
 * Compose: which pages there are, where they stand, and what is on them.
 *
 * <p>In: the linked {@link dev.zhuji.model.Site}, the {@link dev.zhuji.model.Plan} of its rounds
 * and the {@link dev.zhuji.model.Settings}. Out: a {@link dev.zhuji.model.Composition} of pages
 * with every hole in every body filled, and of the files that need no template.
 */
@NullMarked
package dev.zhuji.page;

import org.jspecify.annotations.NullMarked;
