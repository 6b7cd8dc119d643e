package dev.zhuji;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the compiled classes against the package table of ARCHITECTURE.md. */
class ArchitectureTest {

  private static final String ROOT = "dev.zhuji.";
  private static final Pattern NAME = Pattern.compile("`([a-z.]+)`");

  /** May be used by every package. */
  private static final Set<String> EVERYWHERE = Set.of("org.jspecify");

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.zhuji");

  /** A row of the table: what a package may use, of our own and of others. */
  private record Row(Set<String> packages, Set<String> libraries) {}

  private static Map<String, Row> table() throws IOException {
    Map<String, Row> rows = new TreeMap<>();
    boolean inTable = false;
    for (String line : Files.readAllLines(Path.of("ARCHITECTURE.md"))) {
      List<String> cells = List.of(line.split("\\|", -1));
      inTable = line.startsWith("| package |") || (inTable && cells.size() == 6);
      if (inTable && line.startsWith("| `")) {
        rows.put(
            names(cells.get(1)).iterator().next(),
            new Row(names(cells.get(3)), names(cells.get(4))));
      }
    }
    return rows;
  }

  private static Set<String> names(String cell) {
    Matcher matcher = NAME.matcher(cell);
    return matcher.results().map(found -> found.group(1)).collect(Collectors.toSet());
  }

  @Test
  void tableListsEveryPackage() throws IOException {
    Set<String> packages =
        CLASSES.stream().map(ArchitectureTest::ownPackage).collect(Collectors.toSet());
    assertThat(table().keySet()).isEqualTo(packages);
  }

  @Test
  void packagesUseOnlyWhatTheTableAllows() throws IOException {
    Map<String, Row> table = table();
    Set<String> broken = new TreeSet<>();
    for (JavaClass from : CLASSES) {
      Row row = table.getOrDefault(ownPackage(from), new Row(Set.of(), Set.of()));
      from.getDirectDependenciesFromSelf().stream()
          .filter(dependency -> !isAllowed(ownPackage(from), target(dependency), row))
          .forEach(dependency -> broken.add(dependency.getDescription()));
    }
    assertThat(broken).isEmpty();
  }

  private static JavaClass target(Dependency dependency) {
    return dependency.getTargetClass().getBaseComponentType();
  }

  private static boolean isAllowed(String from, JavaClass target, Row row) {
    String name = target.getName();
    if (target.isPrimitive()) {
      return true;
    }
    if (name.startsWith(ROOT)) {
      String to = ownPackage(target);
      return to.equals(from) || row.packages.contains(to);
    }
    return isOfModule(target, Set.of("java.base"))
        || isOfModule(target, row.libraries)
        || Stream.concat(EVERYWHERE.stream(), row.libraries.stream())
            .anyMatch(library -> name.startsWith(library + "."));
  }

  private static boolean isOfModule(JavaClass target, Set<String> modules) {
    return ModuleLayer.boot().modules().stream()
        .filter(module -> modules.contains(module.getName()))
        .anyMatch(module -> module.getPackages().contains(target.getPackageName()));
  }

  @Test
  void noTwoPackagesShareALibrary() throws IOException {
    Map<String, Set<String>> users = new TreeMap<>();
    table()
        .forEach(
            (name, row) ->
                row.libraries.forEach(
                    library -> users.computeIfAbsent(library, key -> new TreeSet<>()).add(name)));
    assertThat(users.values()).allSatisfy(names -> assertThat(names).hasSize(1));
  }

  @Test
  void onlyTheCommandLinePrintsOrExits() {
    Set<String> broken = new TreeSet<>();
    for (JavaClass from : CLASSES) {
      if (!ownPackage(from).equals("cli")) {
        from.getFieldAccessesFromSelf().stream()
            .filter(
                access -> access.getTarget().getFullName().matches("java.lang.System.(out|err)"))
            .forEach(access -> broken.add(access.getDescription()));
        from.getMethodCallsFromSelf().stream()
            .filter(call -> call.getTarget().getFullName().startsWith("java.lang.System.exit"))
            .forEach(call -> broken.add(call.getDescription()));
      }
    }
    assertThat(broken).isEmpty();
  }

  @Test
  void everyPackageSaysThatItHasNoNulls() {
    Set<String> unmarked =
        CLASSES.stream()
            .filter(
                type ->
                    !type.getSimpleName().equals("package-info")
                        && !type.getPackage()
                            .isAnnotatedWith("org.jspecify.annotations.NullMarked"))
            .map(JavaClass::getPackageName)
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(unmarked).isEmpty();
  }

  /** {@code output} for {@code dev.zhuji.output.SiteWriter} and for what is below it. */
  private static String ownPackage(JavaClass type) {
    String name = type.getPackageName().substring(ROOT.length());
    int dot = name.indexOf('.');
    return dot < 0 ? name : name.substring(0, dot);
  }
}
