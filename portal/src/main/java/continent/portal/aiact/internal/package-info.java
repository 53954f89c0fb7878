/// Pages, REST and tables of the AI Act checker.
///
/// A check stands in an address ([CheckAddress]) or in a project's [Drafts]; [CheckViews] asks, [ResultViews] shows
/// what
/// follows, [WhatIf] and [ChangeViews] set two assessments side by side, [Examples] shows worked systems. [Place] knows
/// where each of these is for anyone and for a project, [UnitLinks] where the text of the Act can be read.
///
/// [Assessments] keeps assessments and records their evidence; [Renewal] renews them by evidence, and by [Midnight] for
/// dates and rules; [LawNotice] tells the project until it is [Noted]. [CheckApi] and [AssessmentsApi] are for
/// programs.
///
/// Start with [PublicLawPages] and [Assessments].
@NullMarked
package continent.portal.aiact.internal;

import org.jspecify.annotations.NullMarked;
