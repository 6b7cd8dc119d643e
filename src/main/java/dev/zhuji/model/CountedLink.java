package dev.zhuji.model;

/** A page by its title, with how many notes or questions stand behind it. */
public record CountedLink(String title, String href, int count) {}
