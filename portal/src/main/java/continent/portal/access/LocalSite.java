package continent.portal.access;

import continent.instruments.compute.AwardRule;
import continent.instruments.compute.Site;
import continent.kernel.Quantity;

/// This machine as a site, and how it awards. A bean.
///
/// @param granted all that the site may have granted at the same time
public record LocalSite(Site site, AwardRule rule, Quantity granted) {}
