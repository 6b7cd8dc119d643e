package dev.zhuji.study;

import dev.zhuji.browser.BuiltSite;
import dev.zhuji.browser.BuiltSite.Place;
import dev.zhuji.browser.Tab;
import dev.zhuji.site.Fixture;
import java.nio.file.Path;

/** A small site to study on, and what a reader does there. */
final class StudySite {

  static final String ID = "k3v7q2m4x5n6p7r2";

  private static final String SETTINGS = "id: " + ID + "\ntitle: 自测站点\n";
  private static final String FIRST =
      """
      ---
      type: round
      round: 1
      title: 一面：基础技术面
      ---

      ## 数据库

      - [ ] 数据库会写吗？ [索引](../notes/index-tree.md) <!-- q: sql; was: old-sql -->
        - 要点：联表；分组
      - [ ] 索引为什么用 B+ 树？ <!-- q: b-tree; self: 不会 -->
        - 要点：层数少；叶子连成链
        - 追问：为什么不用跳表？ <!-- q: b-tree-skip; was: old-skip -->
      """;
  private static final String THIRD =
      """
      ---
      type: round
      round: 3
      title: 三面：综合技术面
      minutes: 60
      ---

      ## 并发与操作系统

      - [ ] go 程和线程有什么区别？ [协程与线程](../notes/goroutine.md) <!-- q: goroutine; min: 3; self: 模糊 -->
        - 提示：先说栈
        - 要点：栈大小；调度在用户态还是内核态；切换要保存什么
        - 追问：为什么线程切换成本高？
          - 要点：`TLB` 和缓存
          - 追问：为什么用户态和内核态之间切换成本高？ <!-- self: 不会 -->
            - 追问：TLB 和缓存会怎样？
        - 误区：只报内存数字，不讲调度

      ## 问题定位

      - [ ] 服务器 CPU 100% 怎么定位？ <!-- q: cpu-100; kind: debug; self: 模糊 -->
        - 步骤：
          1. `top` 找进程
          2. `top -Hp` 找线程
          3. 打印线程栈

      ## 系统设计

      - [ ] 设计朋友圈 <!-- q: moments; kind: design; proc: system-design; min: 35 -->
        - 追问：用户量涨 10 倍怎么扩展？
      """;
  private static final String PROCEDURE =
      """
      ---
      type: procedure
      id: system-design
      title: 系统设计流程
      ---

      ## 澄清与约束（5 分钟） <!-- gate: 1 -->

      - [ ] 核心用例，哪些不做

      ## 架构图与主要流程（10 分钟）
      """;

  private StudySite() {}

  static Fixture notes(Path content, String settings) {
    return Fixture.in(content)
        .with("zhuji.yml", settings)
        .with("rounds/1.md", FIRST)
        .with("rounds/3.md", THIRD)
        .with("procedures/system-design.md", PROCEDURE)
        .with("notes/goroutine.md", "# 协程与线程\n\n## 栈\n\n几 KB 对 1 MB。\n")
        .with("notes/index-tree.md", "# 索引\n\n## 树\n\n见[协程与线程](goroutine.md)。\n");
  }

  static Fixture notes(Path content) {
    return notes(content, SETTINGS);
  }

  static BuiltSite in(Path folder) {
    Path content = folder.resolve("content");
    notes(content);
    return BuiltSite.of(content, folder);
  }

  /** Goes to a page, with {@code #…} if need be, and waits until its progress is shown. */
  static void open(Tab tab, BuiltSite site, Place place, String link) {
    tab.go(site.root(place) + link);
    tab.await("document.querySelector('[data-studying]')");
  }

  /** Rates a question of the round that is open, and waits until that is stored. */
  static void rate(Tab tab, String question, int grade) {
    tab.eval(
        "document.querySelector('#q-%s input[value=\"%d\"]').click()".formatted(question, grade));
    tab.eval("zhuji.study.store.writing");
  }
}
