/**
 * Builds the search index with Lucene, exports it for the browser, and asks it.
 *
 * <p>In: a linked {@link dev.zhuji.model.Site} and its {@link dev.zhuji.model.Plan}. Out: {@link
 * dev.zhuji.model.SearchIndex}, whose files the scripts of {@code theme/js/search} read; and {@link
 * dev.zhuji.search.Searcher}, which answers exactly as those scripts do.
 */
@NullMarked
package dev.zhuji.search;

import org.jspecify.annotations.NullMarked;
