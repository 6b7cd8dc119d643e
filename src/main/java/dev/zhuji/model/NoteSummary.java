package dev.zhuji.model;

import java.util.Optional;

/**
 * A note in a list.
 *
 * @param updated ISO date
 * @param asked how many questions it answers
 */
public record NoteSummary(
    String title,
    String href,
    Optional<String> updated,
    int length,
    Optional<String> description,
    int asked) {}
