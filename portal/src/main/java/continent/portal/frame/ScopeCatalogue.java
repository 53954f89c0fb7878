package continent.portal.frame;

import java.util.SortedSet;

/// All scopes that operations ask tokens for. A bean.
public interface ScopeCatalogue {

    SortedSet<String> scopes();
}
