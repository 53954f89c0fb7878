package continent.checks;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The compiled classes of all modules but the tests' own.
final class Product {

    private static final JavaClasses CLASSES = new ClassFileImporter().importPaths(folders());

    private Product() {}

    static JavaClasses classes() {
        return CLASSES;
    }

    /// The folders of classes of the modules that have main code.
    static List<Path> folders() {
        return Repository.modules().stream()
                .map(Repository.ROOT::resolve)
                .filter(module -> Files.isDirectory(module.resolve("src/main/java")))
                .map(module -> module.resolve("target/classes"))
                .toList();
    }
}
