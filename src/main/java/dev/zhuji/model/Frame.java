package dev.zhuji.model;

import java.util.Optional;

/**
 * What every page has around its main part.
 *
 * @param site the site's title
 * @param siteId the site's own name for what a browser keeps
 * @param title the page's; empty where the theme's language names it
 * @param root from the page up to the site's folder: {@code ""}, {@code "../"}; an absolute URL on
 *     the page for missing pages
 * @param language of the site, a BCP 47 tag
 * @param description for search engines
 * @param canonical the page's public URL
 * @param feed whether the site has a feed
 * @param study whether the site has the study tools
 * @param hub whether there is a question to study: then the site has {@code study.html}, and {@code
 *     store.html} for what its pages share
 * @param math whether the page has formulas to draw
 * @param mermaid whether the page has diagrams to draw
 * @param remotePictures whether the page shows pictures of other sites
 * @param inlineStyles whether a note's own HTML has style attributes
 */
public record Frame(
    String site,
    Optional<String> siteId,
    Optional<String> title,
    String root,
    String language,
    Optional<String> description,
    Optional<String> canonical,
    Navigation navigation,
    boolean feed,
    boolean study,
    boolean hub,
    boolean math,
    boolean mermaid,
    boolean remotePictures,
    boolean inlineStyles) {}
