/**
 * Real browsers for tests: the Chromium and the Firefox of this machine, installed where they are
 * missing and may be installed, and never skipped.
 */
package dev.zhuji.browser;
