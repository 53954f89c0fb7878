package continent.content.aiact;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Whom a provision binds. The list is closed.
public enum Addressee {
    PROVIDER,
    DEPLOYER,
    IMPORTER,
    DISTRIBUTOR,
    AUTHORISED_REPRESENTATIVE,
    PRODUCT_MANUFACTURER,
    /// Who supplies parts, tools or models to a provider of a high-risk system.
    SUPPLIER,
    /// Provider of a general-purpose AI model.
    GPAI_PROVIDER,
    NOTIFIED_BODY,
    MEMBER_STATE,
    /// National authorities, courts, and the European Data Protection Supervisor.
    AUTHORITY,
    COMMISSION,
    AI_OFFICE,
    BOARD,
    /// The advisory forum and the scientific panel.
    EXPERT_BODY,
    /// Institutions, bodies, offices and agencies of the Union.
    UNION_BODY,
    /// Whoever does what the provision describes: takes part in its application, or rebrands a system.
    ANYONE,
    /// Explains, limits or dates what others are bound to.
    NOBODY_DIRECTLY;

    /// As it stands in the content and on the command line: `authorised-representative`.
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Addressee> of(String label) {
        return Arrays.stream(values()).filter(one -> one.label().equals(label)).findFirst();
    }
}
