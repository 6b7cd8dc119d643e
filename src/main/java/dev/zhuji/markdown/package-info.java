@NullMarked
package dev.zhuji.markdown;

import org.jspecify.annotations.NullMarked;
