package dev.zhuji.link;

public final class Bench {
  private Bench() {}

  public static void main(String[] a) {
    for (int k = 0; k < 4; k++) {
      Vault vault = new Vault();
      for (int i = 0; i < 10_000; i++) {
        Vault.Draft draft =
            vault.note("f" + i % 100 + "/note-" + i + ".md").heading(2, "锁 " + i, "锁-" + i);
        for (int j = 1; j <= 5; j++) {
          int to = (i * 31 + j * 977) % 10_000;
          draft.wiki("note-" + to + "#锁 " + to);
          draft.path("../f" + to % 100 + "/note-" + to + ".md#锁-" + to);
        }
        if (a.length > 0) draft.path("nowhere-" + i + "-at-all.md");
      }
      vault.timed();
    }
  }
}
