@NullMarked
package dev.zhuji.output;

import org.jspecify.annotations.NullMarked;
