/// Tests over the whole repository: arrows between modules, sizes, names, words, licences, documentation.
///
/// Nothing here runs the product. [Repository] knows where the files are; [Boundaries] holds the arrows of the design,
/// and
/// [BoundariesTest] proves on the bad fixture below `fixture` that each of them catches what it is for.
@NullMarked
package continent.checks;

import org.jspecify.annotations.NullMarked;
