package dev.zhuji.markdown;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.fife.ui.rsyntaxtextarea.SyntaxConstants;

/** Which token maker colours a language, by the names that authors write after a fence. */
final class Languages {

  private static final Map<String, String> STYLES = new HashMap<>();

  static {
    add(SyntaxConstants.SYNTAX_STYLE_ASSEMBLER_X86, "asm", "assembly", "nasm", "x86asm");
    add(SyntaxConstants.SYNTAX_STYLE_C, "c", "h");
    add(SyntaxConstants.SYNTAX_STYLE_CLOJURE, "clojure", "clj");
    add(SyntaxConstants.SYNTAX_STYLE_CPLUSPLUS, "cpp", "c++", "cc", "cxx", "hpp");
    add(SyntaxConstants.SYNTAX_STYLE_CSHARP, "csharp", "cs", "c#");
    add(SyntaxConstants.SYNTAX_STYLE_CSS, "css", "scss");
    add(SyntaxConstants.SYNTAX_STYLE_DART, "dart");
    add(SyntaxConstants.SYNTAX_STYLE_DOCKERFILE, "dockerfile", "docker");
    add(SyntaxConstants.SYNTAX_STYLE_ENV, "env", "dotenv");
    add(SyntaxConstants.SYNTAX_STYLE_GO, "go", "golang");
    add(SyntaxConstants.SYNTAX_STYLE_GROOVY, "groovy", "gradle");
    add(SyntaxConstants.SYNTAX_STYLE_HTML, "html", "vue", "thymeleaf");
    add(SyntaxConstants.SYNTAX_STYLE_INI, "ini", "toml", "cfg");
    add(SyntaxConstants.SYNTAX_STYLE_JAVA, "java", "jsh", "jshell");
    add(SyntaxConstants.SYNTAX_STYLE_JAVASCRIPT, "javascript", "js", "jsx", "mjs", "node");
    add(SyntaxConstants.SYNTAX_STYLE_JSON, "json");
    add(SyntaxConstants.SYNTAX_STYLE_JSON_WITH_COMMENTS, "jsonc", "json5");
    add(SyntaxConstants.SYNTAX_STYLE_JSP, "jsp");
    add(SyntaxConstants.SYNTAX_STYLE_KOTLIN, "kotlin", "kt", "kts");
    add(SyntaxConstants.SYNTAX_STYLE_LATEX, "latex", "tex");
    add(SyntaxConstants.SYNTAX_STYLE_LESS, "less");
    add(SyntaxConstants.SYNTAX_STYLE_LISP, "lisp", "scheme");
    add(SyntaxConstants.SYNTAX_STYLE_LUA, "lua");
    add(SyntaxConstants.SYNTAX_STYLE_MAKEFILE, "makefile", "make");
    add(SyntaxConstants.SYNTAX_STYLE_MARKDOWN, "markdown", "md");
    add(SyntaxConstants.SYNTAX_STYLE_PERL, "perl", "pl");
    add(SyntaxConstants.SYNTAX_STYLE_PHP, "php");
    add(SyntaxConstants.SYNTAX_STYLE_POWERSHELL, "powershell", "ps1", "pwsh");
    add(SyntaxConstants.SYNTAX_STYLE_PROPERTIES_FILE, "properties", "conf");
    add(SyntaxConstants.SYNTAX_STYLE_PROTO, "proto", "protobuf");
    add(SyntaxConstants.SYNTAX_STYLE_PYTHON, "python", "py", "python3");
    add(SyntaxConstants.SYNTAX_STYLE_RUBY, "ruby", "rb");
    add(SyntaxConstants.SYNTAX_STYLE_RUST, "rust", "rs");
    add(SyntaxConstants.SYNTAX_STYLE_SCALA, "scala");
    add(SyntaxConstants.SYNTAX_STYLE_SQL, "sql", "mysql", "postgresql", "plsql", "pgsql", "sqlite");
    add(SyntaxConstants.SYNTAX_STYLE_TYPESCRIPT, "typescript", "ts", "tsx");
    add(SyntaxConstants.SYNTAX_STYLE_UNIX_SHELL, "bash", "sh", "shell", "zsh", "unix");
    add(SyntaxConstants.SYNTAX_STYLE_VISUAL_BASIC, "vb", "vbnet");
    add(SyntaxConstants.SYNTAX_STYLE_WINDOWS_BATCH, "bat", "cmd", "batch");
    add(SyntaxConstants.SYNTAX_STYLE_XML, "xml", "pom", "svg", "xsd", "wsdl");
    add(SyntaxConstants.SYNTAX_STYLE_YAML, "yaml", "yml");
  }

  private Languages() {}

  private static void add(String style, String... names) {
    for (String name : names) {
      STYLES.put(name, style);
    }
  }

  /** The token maker's key, or empty for a language that is shown plain. */
  static Optional<String> style(String language) {
    return Optional.ofNullable(STYLES.get(language));
  }
}
