package dev.zhuji.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Emphasis and strikethrough beside Chinese, as markdown-cjk-friendly rules; Latin as CommonMark.
 */
class EmphasisTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      textBlock =
          """
          **中文。**后                → <strong>中文。</strong>后
          前**“引用”**后              → 前<strong>“引用”</strong>后
          **“引用”**之后              → <strong>“引用”</strong>之后
          中文**`x`**中文             → 中文<strong><code>x</code></strong>中文
          **锁(Lock)**机制            → <strong>锁(Lock)</strong>机制
          **锁（Lock）**机制          → <strong>锁（Lock）</strong>机制
          这是**重点，**请记住        → 这是<strong>重点，</strong>请记住
          这是**重点**，请记住        → 这是<strong>重点</strong>，请记住
          这是**「重点」**请记住      → 这是<strong>「重点」</strong>请记住
          **Redis:**数据库            → <strong>Redis:</strong>数据库
          使用**Redis**缓存           → 使用<strong>Redis</strong>缓存
          使用 **Redis** 缓存         → 使用 <strong>Redis</strong> 缓存
          **注意！**这里              → <strong>注意！</strong>这里
          **100%**正确                → <strong>100%</strong>正确
          正确率**100%**。            → 正确率<strong>100%</strong>。
          **《书名》**作者            → <strong>《书名》</strong>作者
          作者**《书名》**作者        → 作者<strong>《书名》</strong>作者
          *强调。*后                  → <em>强调。</em>后
          中文*强调*中文              → 中文<em>强调</em>中文
          中文***强调***中文          → 中文<em><strong>强调</strong></em>中文
          **a、**b                    → <strong>a、</strong>b
          ~~删除。~~后                → <del>删除。</del>后
          前~~(删除)~~后              → 前<del>(删除)</del>后
          价格~~100元~~80元           → 价格<del>100元</del>80元
          约1~3天，5~6天              → 约1~3天，5~6天
          ==标记。==后                → <mark>标记。</mark>后
          a == b && c == d            → a == b &amp;&amp; c == d
          **한국어(Korean)**은        → <strong>한국어(Korean)</strong>은
          これは**私の「本」**です    → これは<strong>私の「本」</strong>です
          **𠮷**野家                  → <strong>𠮷</strong>野家
          𠮷**（野）**家              → 𠮷<strong>（野）</strong>家
          葛󠄀**(城)**市               → 葛󠄀<strong>(城)</strong>市
          __中文__ 后                 → <strong>中文</strong> 后
          中文__强调__中文            → 中文__强调__中文
          中文，__强调__，中文        → 中文，<strong>强调</strong>，中文
          snake_case_name             → snake_case_name
          foo***bar***baz             → foo<em class="latin"><strong>bar</strong></em>baz
          a**"b"**c                   → a**&quot;b&quot;**c
          5 * 3 * 2 = 30              → 5 * 3 * 2 = 30
          16**(推算是 16)**，默认     → 16<strong>(推算是 16)</strong>，默认
          得**data**，x**(上)**y     → 得<strong>data</strong>，x<strong>(上)</strong>y
          **粗**(上)，**粗**          → <strong>粗</strong>(上)，<strong>粗</strong>
          **a**(上)，**b**(下)        → <strong>a</strong>(上)，<strong>b</strong>(下)
          x**(y)**z                   → x**(y)**z
          **未完                      → **未完
          **空 格 **后                → **空 格 **后
          *a **b* c**                 → <em class="latin">a <em class="latin"><em class="latin">b</em> c</em></em>
          **~~粗删~~**                → <strong><del>粗删</del></strong>
          """)
  void opensAndClosesWhereReadersExpect(String markdown, String html) {
    assertThat(Html.of(markdown)).isEqualTo("<p>" + html + "</p>\n");
  }
}
