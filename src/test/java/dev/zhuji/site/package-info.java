/**
 * Whole sites: fixtures in, pages and messages out.
 *
 * <p>{@code src/test/resources/sites} holds a tiny site for each behaviour. Run the tests with
 * {@code -Dzhuji.bless=true} to write what is now the outcome, and read the difference.
 */
package dev.zhuji.site;
