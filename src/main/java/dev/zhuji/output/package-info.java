/**
 * Write: the finished files of a site into a folder or an archive, so that whoever looks at any
 * moment sees whole files, old or new.
 *
 * <p>In: {@link dev.zhuji.model.OutputFile}s. Out: files on the disk, and {@link
 * dev.zhuji.output.Written}. Files that an earlier build wrote and this one does not are removed;
 * files of others are never touched.
 */
@NullMarked
package dev.zhuji.output;

import org.jspecify.annotations.NullMarked;
