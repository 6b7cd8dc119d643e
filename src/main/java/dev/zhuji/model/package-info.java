/**
 * The nouns that stages hand to each other: values that check themselves and do nothing else.
 *
 * <p>In the order in which a build makes them: {@link dev.zhuji.model.Content} of {@link
 * dev.zhuji.model.Source}s, {@link dev.zhuji.model.Note}s, the linked {@link dev.zhuji.model.Site},
 * the {@link dev.zhuji.model.Plan} of rounds, {@link dev.zhuji.model.Page}s, and {@link
 * dev.zhuji.model.OutputFile}s. No I/O, no library.
 */
@NullMarked
package dev.zhuji.model;

import org.jspecify.annotations.NullMarked;
