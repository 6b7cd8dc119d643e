/**
 * Reads a folder of notes: walks it, decodes, splits front matter off, puts includes in, and asks
 * git for dates.
 *
 * <p>In: the content folder and its {@code zhuji.yml}. Out: {@link dev.zhuji.model.LoadedSettings}
 * and {@link dev.zhuji.model.Content}. The only package that knows YAML.
 */
@NullMarked
package dev.zhuji.content;

import org.jspecify.annotations.NullMarked;
