@NullMarked
package dev.zhuji.page;

import org.jspecify.annotations.NullMarked;
