/// The group `rules`: the rules engine with any rule file.
///
/// It knows no law: the file does. Start with [RulesCommands].
@NullMarked
package continent.cli.rules;

import org.jspecify.annotations.NullMarked;
