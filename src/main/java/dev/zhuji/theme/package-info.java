@NullMarked
package dev.zhuji.theme;

import org.jspecify.annotations.NullMarked;
