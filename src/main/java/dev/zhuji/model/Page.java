package dev.zhuji.model;

/** What the theme renders: one page of the site, complete, with no note in it. */
public interface Page {

  OutputPath path();
}
