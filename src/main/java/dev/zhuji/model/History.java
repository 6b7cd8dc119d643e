package dev.zhuji.model;

import java.time.LocalDate;

/** When a file was first and last committed, in each commit author's own time zone. */
public record History(LocalDate created, LocalDate updated) {}
