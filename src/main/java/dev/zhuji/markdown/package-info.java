/**
 * Parses one note.
 *
 * <p>In: a {@link dev.zhuji.model.Source}. Out: a {@link dev.zhuji.model.Note}, whose bodies are
 * HTML with holes where other notes must be known. flexmark's tree and the token makers of
 * RSyntaxTextArea stay inside.
 */
@NullMarked
package dev.zhuji.markdown;

import org.jspecify.annotations.NullMarked;
