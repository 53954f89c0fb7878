/// Pages, REST and tables of the AI Act checker.
///
/// [Assessments] keeps assessments and records their evidence; [Drafts] keeps answers on the way; [Renewal] listens for
/// evidence. [ProjectLawPages] and [PublicLawPages] show, [AssessmentsApi] is for programs. Start with [Assessments].
@NullMarked
package continent.portal.aiact.internal;

import org.jspecify.annotations.NullMarked;
