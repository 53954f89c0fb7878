package continent.checks;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.elements.ClassesShould;
import com.tngtech.archunit.lang.syntax.elements.ClassesShouldConjunction;
import com.tngtech.archunit.lang.syntax.elements.ClassesThat;
import java.util.List;
import java.util.stream.Stream;

/// Sets of classes by the package that they are in.
final class Packages {

    private static final List<String> DOORS = List.of("cli", "portal", "agent", "launcher");

    private Packages() {}

    static boolean isInside(String parent, String name) {
        return name.equals(parent) || name.startsWith(parent + ".");
    }

    static boolean isInsideAny(String root, String name, String... children) {
        return Stream.of(children).anyMatch(child -> isInside(root + "." + child, name));
    }

    /// Classes of ours that are in none of the given packages below the root.
    static DescribedPredicate<JavaClass> insideBut(String root, String... children) {
        return DescribedPredicate.describe(
                "are of ours but not in " + String.join(" or ", children),
                type -> isInside(root, type.getPackageName()) && !isInsideAny(root, type.getPackageName(), children));
    }

    static DescribedPredicate<JavaClass> doorsBut(String root, String door) {
        return DescribedPredicate.describe(
                "are of another door",
                type -> DOORS.stream()
                        .filter(other -> !other.equals(door))
                        .anyMatch(other -> isInside(root + "." + other, type.getPackageName())));
    }

    static DescribedPredicate<JavaClass> spring() {
        return DescribedPredicate.describe(
                "are of Spring", type -> type.getPackageName().startsWith("org.springframework"));
    }

    /// `noClasses` with both ways of naming what they may not depend on.
    record Should(ClassesShould rule) {

        ArchRule dependOnClassesThat(DescribedPredicate<? super JavaClass> predicate) {
            return rule.dependOnClassesThat(predicate);
        }

        ClassesThat<ClassesShouldConjunction> dependOnClassesThat() {
            return rule.dependOnClassesThat();
        }
    }
}
