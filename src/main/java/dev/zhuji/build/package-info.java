@NullMarked
package dev.zhuji.build;

import org.jspecify.annotations.NullMarked;
