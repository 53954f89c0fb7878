/// How the frame does it: filters, tables, texts, pages. Nothing here is for other capabilities.
///
/// A request passes [continent.portal.frame.internal.RequestFilter] (id, log line, `Host`), then the chain of
/// [continent.portal.frame.internal.SecurityConfiguration]: which operation is asked for and how long its body may be,
/// who is asking, CSRF, whether they may, the audit log, `Idempotency-Key`; only then its handler.
@NullMarked
package continent.portal.frame.internal;

import org.jspecify.annotations.NullMarked;
