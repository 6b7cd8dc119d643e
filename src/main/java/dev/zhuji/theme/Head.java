package dev.zhuji.theme;

import dev.zhuji.model.Frame;
import dev.zhuji.model.MissingPage;
import dev.zhuji.model.Page;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * What a page's head needs to be safe and without a flash.
 *
 * @param script the one inline script: it sets the colour scheme before the first paint
 * @param offline whether a service worker keeps the site
 * @param policy the Content-Security-Policy, which allows that script by its hash
 */
public record Head(String script, boolean offline, String policy) {

  static Head of(String script, boolean offline, Page page) {
    Frame frame = page.frame();
    boolean styles =
        frame.math() || frame.mermaid() || frame.inlineStyles() || page instanceof MissingPage;
    return new Head(
        script,
        offline,
        "default-src 'self'; script-src 'self' 'sha256-"
            + hash(script)
            + "'; style-src 'self'"
            + (styles ? " 'unsafe-inline'" : "")
            + "; img-src 'self' data:"
            + (frame.remotePictures() ? " https: http:" : "")
            + "; worker-src 'self' blob:; object-src 'none'; base-uri 'none'");
  }

  private static String hash(String script) {
    return Base64.getEncoder()
        .encodeToString(Digests.sha256().digest(script.getBytes(StandardCharsets.UTF_8)));
  }
}
