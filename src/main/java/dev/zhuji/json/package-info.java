/** JSON: values in, text out. For what scripts of the site and programs of others read. */
@NullMarked
package dev.zhuji.json;

import org.jspecify.annotations.NullMarked;
