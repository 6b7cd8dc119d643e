@NullMarked
package dev.zhuji.cli;

import org.jspecify.annotations.NullMarked;
