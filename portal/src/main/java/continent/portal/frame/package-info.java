/// The frame that every capability of the portal hangs in.
///
/// What it gives: the table of [Operation]s and their enforcement ([Access], [Performs]), who is asking ([Caller]),
/// which organisation owns a thing ([Ownership]), pages ([Page], [View]) with texts in each language ([Texts]) and
/// navigation ([NavigationEntry]), figures for the first page ([HomeFigure]), what an administrator should do first
/// ([FirstSteps]) and finds ([AdministrationEntry]), reading of input ([Input]), refusals ([Problem]), paging
/// ([Cursor], [Listing]). Background work lives in [continent.portal.frame.runs].
///
/// What it does not do: it knows no user, organisation or project; who someone is comes from [Authenticator] beans.
///
/// Invariants: a handler without an operation stops the start; a request is answered only after its operation's rule
/// was checked; a thing of another organisation looks like a thing that does not exist.
@NullMarked
package continent.portal.frame;

import org.jspecify.annotations.NullMarked;
