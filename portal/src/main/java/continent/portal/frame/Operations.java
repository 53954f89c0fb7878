package continent.portal.frame;

import java.util.List;

/// The rows that one capability adds to the table of operations; a bean.
@FunctionalInterface
public interface Operations {

    List<Operation> operations();
}
