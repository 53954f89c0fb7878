package continent.cli;

/// One group of commands, such as `act`: a class annotated with picocli's `@Command` whose methods or subcommands
/// do the work. Found by [java.util.ServiceLoader].
public interface CommandGroup {}
