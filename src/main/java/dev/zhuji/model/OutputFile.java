package dev.zhuji.model;

import java.net.URI;

/** A finished file of the site, unwritten. */
public sealed interface OutputFile {

  OutputPath path();

  /** Written as UTF-8. */
  record Text(OutputPath path, String text) implements OutputFile {}

  /** Copied byte for byte from a {@code file:} or {@code jar:} URI. */
  record Copy(OutputPath path, URI from) implements OutputFile {}
}
