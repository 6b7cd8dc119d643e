/**
 * Plan: the notes of type round and procedure become checklists with their trees of follow-ups, and
 * what is asked is compared with what the notes say.
 *
 * <p>In: a {@link dev.zhuji.model.Site}. Out: a {@link dev.zhuji.model.Plan}.
 *
 * <p>A round file is a plain task list that also reads well where nothing but Markdown is known:
 *
 * <pre>
 * - [ ] go 程和线程有什么区别？ [协程与线程](../os/goroutine.md) &lt;!-- q: goroutine; min: 3; self: 模糊 --&gt;
 *   - 要点：栈大小；调度在哪里
 *   - 追问：为什么线程切换成本高？ [上下文切换](../os/context-switch.md)
 *     - 追问：TLB 会怎样？
 *   - 步骤：
 *     1. `top` 找进程
 *   - 误区：只报内存数字
 * </pre>
 */
@NullMarked
package dev.zhuji.rounds;

import org.jspecify.annotations.NullMarked;
