@NullMarked
package dev.zhuji.search;

import org.jspecify.annotations.NullMarked;
