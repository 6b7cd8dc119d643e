@NullMarked
package dev.zhuji.content;

import org.jspecify.annotations.NullMarked;
