@NullMarked
package dev.zhuji.serve;

import org.jspecify.annotations.NullMarked;
