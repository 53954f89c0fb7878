/// Documents that the AI Act asks for, as projections of evidence: pure functions, so the same evidence gives the same
/// document.
///
/// A document is defined as reviewed data below `content/documents/` ([DocumentDefinition], read by
/// [DefinitionReader]): sections, fields, what each cites, and from which evidence it is filled ([Filling], a small
/// closed set of functions). [Projection] fills it: each [FilledField] has values that name the entries behind them, or
/// none, and then says who can supply it. What no system can know, a person states once, as evidence of the kind
/// `dossier.stated`.
///
/// What it does not do: it invents nothing, rounds nothing and judges nothing. A field without evidence is missing.
///
/// Start with [Projection#of(DocumentDefinition, java.util.List)].
@NullMarked
package continent.instruments.dossier.documents;

import org.jspecify.annotations.NullMarked;
