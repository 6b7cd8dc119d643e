@NullMarked
package dev.zhuji.rounds;

import org.jspecify.annotations.NullMarked;
