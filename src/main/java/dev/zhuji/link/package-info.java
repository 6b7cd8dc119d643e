@NullMarked
package dev.zhuji.link;

import org.jspecify.annotations.NullMarked;
