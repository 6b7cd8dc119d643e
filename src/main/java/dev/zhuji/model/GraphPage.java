package dev.zhuji.model;

import java.util.Optional;

/**
 * The site as a table, as a drawing, and the same as a list.
 *
 * @param matrix topics by rounds; absent without rounds
 * @param coverage URL of the page of what is unanswered, when there is one
 */
public record GraphPage(
    OutputPath path,
    Frame frame,
    Optional<Matrix> matrix,
    Optional<String> coverage,
    SiteGraph graph)
    implements Page {}
