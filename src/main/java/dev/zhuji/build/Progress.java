package dev.zhuji.build;

/** Is told how a build gets on; called from several threads. */
public interface Progress {

  /** Tells nobody. */
  Progress NONE =
      new Progress() {
        @Override
        public void advanced(Stage stage, int done, int total) {}

        @Override
        public void finished(Timing timing) {}
      };

  /** A stage begins (with 0 done) or gets on; stages that are one step only begin. */
  void advanced(Stage stage, int done, int total);

  void finished(Timing timing);
}
