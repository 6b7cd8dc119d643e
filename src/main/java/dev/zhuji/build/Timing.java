package dev.zhuji.build;

import java.time.Duration;

/**
 * How long a stage took. {@link Stage#INDEX} runs beside those of compose and assets, so the sum is
 * more than the whole.
 *
 * @param count of what it made: notes, pages, files
 */
public record Timing(Stage stage, Duration time, int count) {}
