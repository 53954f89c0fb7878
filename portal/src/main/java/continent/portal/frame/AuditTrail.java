package continent.portal.frame;

import java.util.List;

/// Reads the audit log. A bean; the frame itself writes it.
public interface AuditTrail {

    /// Entries, newest first, one more than the cursor asks for where there are more.
    List<AuditEntry> page(Cursor cursor);
}
