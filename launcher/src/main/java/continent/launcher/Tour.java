package continent.launcher;

import continent.launcher.tour.TourCommand;
import continent.launcher.tour.corpus.Corpus;
import continent.launcher.tour.corpus.FolderCorpus;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// `tour`: starts the product if need be, asks for a token, and walks the journey.
final class Tour {

    private Tour() {}

    static int run(List<String> args, PrintStream out, PrintStream err) {
        var arguments = Arguments.parse(args, Set.of("--corpus", "--data-dir"), Set.of("--json", "--small"));
        var corpus = arguments.path("--corpus");
        corpus.ifPresent(Tour::check);
        boolean small = arguments.has("--small");
        Path applications = Path.of(Objects.requireNonNull(
                System.getProperty("continent.app"), "run the launcher through the script ./continent"));
        var product = new Product(Layout.of(arguments));
        int port = new BringUp(product, err).bringUp(Optional.empty());
        var address = URI.create(Product.address(port));
        String token = TourToken.ask(product.layout().data(), port);
        var tour = new TourCommand(address, token, arguments.has("--json"), out, err);
        boolean holds = tour.walk(
                small,
                folder -> corpus.map(own -> Corpus.folder(own, folder, left(err)))
                        .orElseGet(() ->
                                small ? Corpus.small(applications, folder) : Corpus.standard(applications, folder)));
        return holds ? Main.DONE : Main.FAILED;
    }

    private static Consumer<Path> left(PrintStream err) {
        return file -> err.println("continent: can't read " + file + "; it is left out");
    }

    /// Before anything is started.
    private static void check(Path corpus) {
        if (!Files.isDirectory(corpus)) {
            throw new Arguments.Wrong("--corpus names no folder: " + corpus);
        }
        if (!FolderCorpus.hasFile(corpus)) {
            throw new Arguments.Wrong("the corpus " + corpus + " holds no file");
        }
    }
}
