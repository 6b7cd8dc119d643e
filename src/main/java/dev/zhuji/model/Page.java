package dev.zhuji.model;

/**
 * What the theme renders: one page of the site, complete, with no note in it.
 *
 * <p>Its texts are plain, its HTML is finished, its URLs are relative to the page. Pages are
 * values: two that are equal render to the same bytes.
 */
public sealed interface Page
    permits HomePage,
        NotePage,
        RoundPage,
        ProcedurePage,
        TopicPage,
        PrintPage,
        TagPage,
        TagsPage,
        AllPage,
        GraphPage,
        SearchPage,
        CoveragePage,
        StudyPage,
        StorePage,
        MissingPage {
  OutputPath path();

  Frame frame();
}
