/// Tests of the product from outside: started by its own launcher, driven by a real browser.
///
/// [Product] is the running product, [Chrome] the browser, [Walk] a project walked from sign-in to dossier, and [Pages]
/// all
/// pages that can be reached. They need Chromium; where it is not found, nothing runs and the reason is said, unless
/// `CONTINENT_BROWSER=required`.
@NullMarked
package continent.e2e;

import org.jspecify.annotations.NullMarked;
