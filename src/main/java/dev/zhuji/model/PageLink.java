package dev.zhuji.model;

/** A page by its title, with its URL from the page that shows it. */
public record PageLink(String title, String href) {}
