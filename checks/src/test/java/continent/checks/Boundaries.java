package continent.checks;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The arrows of the design as rules over class files: doors, instruments, engines and content, kernel.
final class Boundaries {

    private static final String[] WEB = {"org.springframework..", "jakarta.servlet..", "java.net.http.."};
    private static final String[] SQL = {"java.sql..", "javax.sql..", "org.postgresql..", "org.flywaydb.."};
    private static final String[] FILES_AND_NETWORK = {
        "java.nio.file..", "java.nio.channels..", "java.net..", "java.sql..", "javax.sql.."
    };

    private static final String NAMED_INTERFACE = "org.springframework.modulith.NamedInterface";

    private final String root;

    /// @param root the package that holds `kernel`, `engines` and the rest: `continent`, or that of a fixture
    Boundaries(String root) {
        this.root = root;
    }

    /// The rules by name, from the bottom to the top.
    Map<String, ArchRule> rules() {
        Map<String, ArchRule> rules = new LinkedHashMap<>();
        rules.put("kernel-stands-alone", none("kernel..").dependOnClassesThat(Packages.insideBut(root, "kernel")));
        rules.put("kernel-does-no-io", kernelDoesNoIo());
        rules.put(
                "content-knows-the-kernel-only",
                none("content..").dependOnClassesThat(Packages.insideBut(root, "kernel", "content")));
        rules.put("engines-know-the-kernel-only", alone("engines", "kernel"));
        rules.put("engines-know-no-web", none("engines..").dependOnClassesThat().resideInAnyPackage(WEB));
        rules.put("engines-know-no-sql", enginesKnowNoSql());
        rules.put("instruments-do-not-know-one-another", alone("instruments", "kernel", "content", "engines"));
        rules.put(
                "instruments-know-no-web",
                none("instruments..").dependOnClassesThat().resideInAnyPackage(WEB));
        rules.put(
                "instruments-know-no-sql",
                none("instruments..").dependOnClassesThat().resideInAnyPackage(SQL));
        rules.put("the-command-line-knows-no-other-door", door("cli"));
        rules.put("the-agent-knows-no-other-door", door("agent"));
        rules.put("the-launcher-knows-no-other-door", door("launcher"));
        rules.put("the-portal-knows-no-other-door", noOtherDoor("portal"));
        rules.put("capabilities-meet-at-their-roots", capabilitiesMeetAtTheirRoots());
        rules.put(
                "capabilities-form-no-cycle",
                slices().matching(root + ".portal.(*)..").should().beFreeOfCycles());
        rules.replaceAll((name, rule) -> rule.allowEmptyShould(true).as(name));
        return rules;
    }

    private Packages.Should none(String packages) {
        return new Packages.Should(
                noClasses().that().resideInAPackage(root + "." + packages).should());
    }

    private ArchRule kernelDoesNoIo() {
        return noClasses()
                .that()
                .resideInAPackage(root + ".kernel..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(FILES_AND_NETWORK)
                .orShould()
                .dependOnClassesThat()
                .haveNameMatching("java\\.io\\.(File|RandomAccessFile).*");
    }

    /// Writing and reading Parquet is the one exception: DuckDB does it, a library for files that is spoken to by
    /// JDBC.
    private ArchRule enginesKnowNoSql() {
        return noClasses()
                .that()
                .resideInAPackage(root + ".engines..")
                .and()
                .resideOutsideOfPackage(root + ".engines.curation.run..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(SQL);
    }

    /// A part of a layer knows itself and the layers below, but not its neighbours.
    private ArchRule alone(String layer, String... below) {
        Pattern part = Pattern.compile(Pattern.quote(root + "." + layer) + "\\.(\\w+).*");
        return classes().that().resideInAPackage(root + "." + layer + "..").should(new Condition("know its part only") {
            @Override
            boolean wrong(Dependency dependency) {
                String target = dependency.getTargetClass().getPackageName();
                if (!Packages.isInside(root, target) || Packages.isInsideAny(root, target, below)) {
                    return false;
                }
                return !group(part, target)
                        .equals(group(part, dependency.getOriginClass().getPackageName()));
            }
        });
    }

    /// Public are a capability's root and a package that Spring Modulith knows as a named interface of it.
    private ArchRule capabilitiesMeetAtTheirRoots() {
        Pattern capability = Pattern.compile(Pattern.quote(root + ".portal") + "\\.(\\w+)(\\..*)?");
        return classes().that().resideInAPackage(root + ".portal..").should(new Condition("use roots of others only") {
            @Override
            boolean wrong(Dependency dependency) {
                Matcher target = capability.matcher(dependency.getTargetClass().getPackageName());
                String origin = dependency.getOriginClass().getPackageName();
                return target.matches()
                        && target.group(2) != null
                        && !dependency.getTargetClass().getPackage().isAnnotatedWith(NAMED_INTERFACE)
                        && !target.group(1).equals(group(capability, origin));
            }
        });
    }

    private ArchRule door(String door) {
        return none(door + "..")
                .dependOnClassesThat(Packages.doorsBut(root, door).or(Packages.spring()));
    }

    private ArchRule noOtherDoor(String door) {
        return none(door + "..").dependOnClassesThat(Packages.doorsBut(root, door));
    }

    private static String group(Pattern pattern, String name) {
        Matcher matcher = pattern.matcher(name);
        return matcher.matches() ? matcher.group(1) : "";
    }

    /// Looks at each dependency of a class.
    private abstract static class Condition extends ArchCondition<JavaClass> {

        Condition(String description) {
            super(description);
        }

        abstract boolean wrong(Dependency dependency);

        @Override
        public void check(JavaClass origin, ConditionEvents events) {
            origin.getDirectDependenciesFromSelf().stream()
                    .filter(this::wrong)
                    .forEach(dependency ->
                            events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription())));
        }
    }
}
