package continent.checks;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Writes `docs/modules.md` from the build files, the class files and the package documentation.
final class ModulesDoc {

    private static final Pattern DEPENDENCY = Pattern.compile("<dependency>(.*?)</dependency>", Pattern.DOTALL);
    private static final Pattern ARTIFACT =
            Pattern.compile("<groupId>continent</groupId>\\s*<artifactId>([^<]+)</artifactId>");
    private static final Pattern OWN = Pattern.compile("</parent>\\s*<artifactId>([^<]+)</artifactId>");
    private static final Pattern CAPABILITY = Pattern.compile("continent\\.portal\\.(\\w+)(\\..*)?");
    private static final List<String> LAYERS = List.of("Doors", "Instruments", "Engines and content", "Kernel");

    private record Module(String folder, String artifact, Set<String> needs) {

        String layer() {
            if (folder.equals("kernel")) {
                return "Kernel";
            }
            if (folder.startsWith("engines/") || folder.equals("content")) {
                return "Engines and content";
            }
            return folder.startsWith("instruments/") ? "Instruments" : "Doors";
        }

        String node() {
            return artifact.replace('-', '_');
        }
    }

    private ModulesDoc() {}

    static String write(JavaClasses classes) {
        List<Module> modules = Repository.modules().stream()
                .filter(ModulesDoc::holdsMoreThanTests)
                .map(ModulesDoc::read)
                .toList();
        return """
                # Modules

                Written from the code by a test (`ModulesDocTest`), which also says how to renew it. Arrows point from a module to
                what it needs; an arrow that others imply is left out.

                ```mermaid
                flowchart TB
                %s```

                | Module | What it is |
                |---|---|
                %s
                ## Capabilities of the portal

                ```mermaid
                flowchart LR
                %s```

                | Capability | What it is |
                |---|---|
                %s""".formatted(
                        picture(modules),
                        rows(modules.stream().map(Module::folder).toList(), ModulesDoc::purpose),
                        picture(capabilities(classes)),
                        rows(capabilities(classes).keySet(), ModulesDoc::purposeOfCapability));
    }

    private static boolean holdsMoreThanTests(String folder) {
        return Files.isDirectory(Repository.ROOT.resolve(folder).resolve("src/main"));
    }

    private static String picture(List<Module> modules) {
        StringBuilder text = new StringBuilder();
        for (String layer : LAYERS) {
            text.append("  subgraph %s[\"%s\"]\n".formatted(layer.replace(' ', '_'), layer));
            modules.stream()
                    .filter(module -> module.layer().equals(layer))
                    .forEach(module -> text.append("    %s[\"%s\"]\n".formatted(module.node(), module.folder())));
            text.append("  end\n");
        }
        Map<String, Module> byArtifact = modules.stream().collect(Collectors.toMap(Module::artifact, module -> module));
        modules.forEach(module -> direct(module, byArtifact)
                .forEach(need -> text.append("  %s --> %s\n".formatted(module.node(), need.node()))));
        return text.toString();
    }

    private static String picture(Map<String, Set<String>> capabilities) {
        StringBuilder text = new StringBuilder();
        capabilities.forEach((name, needs) -> {
            text.append("  %s\n".formatted(name));
            needs.forEach(need -> text.append("  %s --> %s\n".formatted(name, need)));
        });
        return text.toString();
    }

    private static String rows(Collection<String> names, Function<String, String> purpose) {
        return names.stream()
                .map(name -> "| `%s` | %s |\n".formatted(name, purpose.apply(name)))
                .collect(Collectors.joining());
    }

    private static String purposeOfCapability(String name) {
        return sentence(Path.of("portal/src/main/java/continent/portal", name, "package-info.java"));
    }

    private static Module read(String folder) {
        String pom = Repository.text(Path.of(folder, "pom.xml"));
        Matcher own = OWN.matcher(pom);
        if (!own.find()) {
            throw new IllegalStateException(folder + "/pom.xml names no artifact after its parent");
        }
        Set<String> needs = DEPENDENCY
                .matcher(pom.substring(own.end()))
                .results()
                .map(dependency -> dependency.group(1))
                .filter(dependency -> !dependency.contains("<scope>test</scope>"))
                .flatMap(dependency -> ARTIFACT.matcher(dependency).results())
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        return new Module(folder, own.group(1), needs);
    }

    /// What a module needs but does not already get through another of its needs.
    private static List<Module> direct(Module module, Map<String, Module> all) {
        List<Module> needs =
                module.needs().stream().filter(all::containsKey).map(all::get).toList();
        return needs.stream()
                .filter(need -> needs.stream().noneMatch(other -> other != need && reaches(other, need, all)))
                .toList();
    }

    private static boolean reaches(Module from, Module to, Map<String, Module> all) {
        return from.needs().stream()
                .filter(all::containsKey)
                .map(all::get)
                .anyMatch(need -> need.equals(to) || reaches(need, to, all));
    }

    private static Map<String, Set<String>> capabilities(JavaClasses classes) {
        Map<String, Set<String>> needs = new TreeMap<>();
        for (JavaClass type : classes) {
            Matcher origin = CAPABILITY.matcher(type.getPackageName());
            if (origin.matches()) {
                Set<String> targets = needs.computeIfAbsent(origin.group(1), _ -> new TreeSet<>());
                type.getDirectDependenciesFromSelf().stream()
                        .map(dependency ->
                                CAPABILITY.matcher(dependency.getTargetClass().getPackageName()))
                        .filter(target -> target.matches() && !target.group(1).equals(origin.group(1)))
                        .forEach(target -> targets.add(target.group(1)));
            }
        }
        return new LinkedHashMap<>(needs);
    }

    /// The first sentence of the documentation of the shallowest package of a module.
    private static String purpose(String folder) {
        List<Path> found = new ArrayList<>(Repository.files("package-info.java").stream()
                .filter(file -> file.startsWith(Path.of(folder, "src/main/java")))
                .toList());
        found.sort(Comparator.comparing(Path::getNameCount));
        return found.isEmpty() ? "" : sentence(found.getFirst());
    }

    private static String sentence(Path packageInfo) {
        if (!Files.exists(Repository.ROOT.resolve(packageInfo))) {
            return "";
        }
        String words = Stream.of(Repository.text(packageInfo).split("\n"))
                .takeWhile(line -> line.startsWith("///"))
                .map(line -> line.substring(3).strip())
                .takeWhile(line -> !line.isEmpty())
                .collect(Collectors.joining(" "));
        int end = words.indexOf(". ");
        return (end < 0 ? words : words.substring(0, end + 1))
                .replace("|", "\\|")
                .replaceAll("\\[([^]]+)]", "$1");
    }
}
