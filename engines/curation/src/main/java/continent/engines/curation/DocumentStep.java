package continent.engines.curation;

/// A step that looks at one document alone.
public non-sealed interface DocumentStep extends Step {

    /// Keeps, changes or drops the document. The same document always gets the same verdict.
    Verdict judge(Document document);
}
