/**
 * Links all notes to a site: gives each its page, finds where each link leads, and says which lead
 * nowhere.
 *
 * <p>In: {@link dev.zhuji.model.Note}s and the {@link dev.zhuji.model.Content} they come from. Out:
 * a {@link dev.zhuji.model.Site} with every link's destination, the graph of links, and the notes
 * in reading order.
 */
@NullMarked
package dev.zhuji.link;

import org.jspecify.annotations.NullMarked;
