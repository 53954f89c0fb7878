package continent.instruments.dossier.export;

/// Where a page stands: pages link to one another only beside each other.
public enum Place {
    /// In an export, beside the other documents.
    IN_EXPORT,
    /// By itself.
    ALONE
}
