package dev.zhuji.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ScriptTest {

  private static final Path THEME = Path.of("theme/js");

  static Stream<Path> themeScripts() throws IOException {
    try (Stream<Path> files = Files.walk(THEME)) {
      return files.filter(file -> file.toString().endsWith(".js")).sorted().toList().stream();
    }
  }

  private static String squeezed(String script) {
    String out = Script.squeeze(script);
    assertThat(out).endsWith("\n");
    return out.substring(0, out.length() - 1);
  }

  private static List<String> texts(String script) {
    return ScriptLexer.tokens(script).orElseThrow().stream().map(ScriptToken::text).toList();
  }

  @ParameterizedTest
  @MethodSource("themeScripts")
  void keepsEveryTokenOfTheThemesScripts(Path script) throws IOException {
    String plain = Files.readString(script);
    String squeezed = Script.squeeze(plain);
    assertThat(texts(squeezed)).isEqualTo(texts(plain));
    assertThat(squeezed).doesNotContain("\n\n", "  //", "/**").hasSizeLessThan(plain.length() + 1);
  }

  @ParameterizedTest
  @MethodSource("themeScripts")
  void keepsAllButVariablesWhenItShortens(Path script) throws IOException {
    List<ScriptToken> plain = ScriptLexer.tokens(Files.readString(script)).orElseThrow();
    List<ScriptToken> shorter = ScriptNames.shorten(plain);
    assertThat(shorter).hasSameSizeAs(plain);
    ScriptShape shape = ScriptShape.of(plain);
    for (int i = 0; i < plain.size(); i++) {
      String before = plain.get(i).text();
      String after = shorter.get(i).text();
      switch (shape.roles[i]) {
        case VARIABLE -> assertThat(after).matches("[\\w$]+");
        case SHORTHAND ->
            assertThat(after.equals(before) || after.startsWith(before + ":")).isTrue();
        case NONE, WORD, KEY, PROPERTY -> assertThat(after).isEqualTo(before);
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '\u0000',
      value = {
        "a = 1 ; // one → a=1;",
        "a /* x */ b → a b",
        "a + +b - -c → a+ +b- -c",
        "x = a / b / c → x=a/b/c",
        "x = /[/]\\/ +/g . test ( y ) → x=/[/]\\/ +/g.test(y)",
        "if ( a ) /b c/.exec ( d ) → if(a)/b c/.exec(d)",
        "return /a b/ → return /a b/",
        "y = ' // no ' + \"/* no */\" → y=' // no '+\"/* no */\"",
        "z = ` a  ${ b + `${ c }  ` } // d ` → z=` a  ${b+`${c}  `} // d `",
        "1 .toString ( ) + .5 → 1 .toString()+.5",
        "a ? .5 : b ?. c → a? .5:b?.c",
        "a < !--b → a< !--b",
        "const { a , ...b } = c → const{a,...b}=c",
        "class A { #b = 1 ; get c ( ) { return this . #b } } → class A{#b=1;get c(){return"
            + " this.#b}}",
        "for ( const x of [ 1e-5 , 0xfe ] ) ; → for(const x of[1e-5,0xfe]);",
        "typeof x === 'y' → typeof x==='y'",
      })
  void takesOutWhatIsNotNeeded(String plain, String squeezed) {
    assertThat(squeezed(plain)).isEqualTo(squeezed);
  }

  @Test
  void aLineEndsAfterAFieldOfAClassButNotAfterAMethod() {
    String methods = "class A {\n  one(x) {}\n  get two() {}\n  static three() {}\n}\n";
    assertThat(Script.shorten(methods)).isEqualTo("class A{one(x){}get two(){}static three(){}}\n");
    String fields = "class A extends B {\n  one = function () {}\n  two = {}\n  three() {}\n}\n";
    assertThat(Script.shorten(fields))
        .isEqualTo("class A extends B{one=function(){}\ntwo={}\nthree(){}}\n");
  }

  @Test
  void aLineEndsAfterAFunctionThatIsAValueButNotAfterADeclaredOne() {
    assertThat(Script.shorten("function a() {}\nfunction b() {}\nc()\n"))
        .isEqualTo("function a(){}function b(){}c()\n");
    assertThat(Script.shorten("a = function b() {}\nc()\n")).isEqualTo("a=function b(){}\nc()\n");
  }

  @Test
  void keepsALineEndThatMayEndAStatement() {
    assertThat(squeezed("a = b\n(c)\nlet d\n++e\nreturn\nf\n"))
        .isEqualTo("a=b\n(c)\nlet d\n++e\nreturn\nf");
    assertThat(squeezed("a = {\n  b: 1,\n}\nc()\n")).isEqualTo("a={b:1,}\nc()");
    assertThat(squeezed("a /* \n */ b")).isEqualTo("a\nb");
    assertThat(squeezed("a\n  .b()\n  ? c\n  : d")).isEqualTo("a.b()?c:d");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "} / 1 /* which slash? */",
        "x = {}  / 2",
        "let 变量  = 1",
        "a = 'open",
        "b = `open ${ c",
        "( [ ) ]",
        "/* open",
        "x  = /open",
        "<!-- old",
        "@decorated  class A {}",
        "x = \\u0061  + 1",
        "#!/usr/bin/env  node",
      })
  void leavesWhatItDoesNotUnderstand(String script) {
    assertThat(Script.squeeze(script)).isEqualTo(script);
    assertThat(Script.shorten(script)).isEqualTo(script);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '\u0000',
      value = {
        "one.one(one) → e.one(e)",
        "({ one, two: one, three() { return one; } }) → ({one:e,two:e,three(){return e}})",
        "const { one: two = one, ...three } = one; two(three) → let{one:t=e,...n}=e;t(n)",
        "((two) => two + one)(one) → (t=>t+e)(e)",
        "one ? one : two → e?e:two",
        "switch (one) { case one: { two(); } default: one(); } → switch(e){case"
            + " e:{two()}default:e()}",
        "try { one(); } catch (two) { two(); } two(); → try{e()}catch(two){two()}two()",
        "{ const two = 1; two(); } { const three = 2; three(); } → {let e=1;e()}{let e=2;e()}",
        "for (const two of one) two(); two; → for(let two of e)two();two",
        "const b = 1; b(one); → let t=1;t(e)",
        "`${one} one` → `${e} one`",
        "class Two { one() { return new Two(one); } } → class t{one(){return new t(e)}}",
        "a(one) → a(e)",
        // an inner variable may take an outer one's letter where that is not asked for
        "const two = (three) => three; two(one); → let t=e=>e;t(e)",
        "const two = (three) => three + one; two(); → let t=t=>t+e;t()",
        "function two(three) { const four = 1; return four; } two(); → function t(e){let"
            + " t=1;return t}t()",
        "try { one(); } catch (two) { two(); } → try{e()}catch(e){e()}",
        "{ const one = 2; one; } one; → {let e=2;e}e",
      })
  void givesVariablesShorterNames(String body, String shorter) {
    String before = "(function () { var one = 0; ";
    String expected = Script.shorten(before + body + "\n})();\n");
    String own = expected.substring(expected.indexOf("=0;") + 3, expected.lastIndexOf("})();"));
    assertThat(own.strip()).isEqualTo(shorter);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "let visible=1;use(visible);",
        "(function(){let used=1;eval('used')})();",
        "(function(){outer:for(let used of x)break outer})();",
        "(function(){let used=1})();(function(){})();",
        "(function(){class A{field=used}})();",
      })
  void shortensNothingWhereOthersMayKnowAName(String script) {
    assertThat(Script.shorten(script)).isEqualTo(script + "\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '\u0000',
      value = {
        "{ a(); } → {a()}",
        "for (;;) { } → for(;;){}",
        "{ while (a); } { if (a) b(); else; } { for (const c of d); } → {while(a);}{if(a)b();else;}"
            + "{for(let c of d);}",
        "a([1, ], [, ], [, , ], { b: 1, }, c, ) → a([1],[,],[,,],{b:1},c)",
        "a((b) => b, async (c) => c, (d, e) => d, ({ f }) => f, (g = 1) => g, (...h) => h) →"
            + " a(b=>b,async c=>c,(d,e)=>d,({f})=>f,(g=1)=>g,(...h)=>h)",
        "const a = 1; const b = { c: 1 }; let d; const e = () => { const f = 1; }; → let"
            + " a=1,b={c:1},d,e=()=>{let f=1};",
        "{ const a = 1 } const b = 2; const c = 3 → {let a=1}let b=2,c=3",
        "for (const a of b) ; const c = 1; const d = `${c};`; const e = 1; → for(let a of"
            + " b);let c=1,d=`${c};`,e=1;",
        "a.const = 1; const b = 2; → a.const=1;let b=2;",
        "var a = 1; var b; let c; → var a=1,b;let c;",
        "a?.const; b = { const: 1, const() {} }; const [c] = d; →"
            + " a?.const;b={const:1,const(){}};let[c]=d;",
      })
  void leavesOutSignsThatSayNothing(String plain, String shorter) {
    assertThat(Script.shorten(plain)).isEqualTo(shorter + "\n");
  }

  @Test
  void leavesGlobalsThatShareTheirNameWithAVariable() {
    assertThat(Script.shorten("(function(){{let open=1;open;}open();})();"))
        .isEqualTo("(function(){{let open=1;open}open()})();\n");
  }

  @Test
  void keepsVariablesOfOneFunctionApart() {
    // a function that is called later still sees the first of two variables of its function
    assertThat(Script.shorten("(function(){{var first=1;}{var second=2;}})();"))
        .isEqualTo("(function(){{var e=1}{var t=2}})();\n");
  }
}
