/// Finds personal data in text, with places in UTF-16 units: e-mail addresses, phone numbers, bank accounts,
/// payment cards, network addresses, web addresses, national identity numbers and names of persons.
///
/// Start with [PersonalData]. Each [Recogniser] looks for one kind; what can be proven (check digits, lengths,
/// ranges) is proven before it is reported, and what can't be is weighed by the words around it ([Context]).
/// Names are found by a tagger of our own ([Persons]) over lists of names.
///
/// Invariants: time grows with the length of the text and no faster, since nothing here is a backtracking
/// pattern and every look to a side is bounded; spans never overlap and are in order.
///
/// What it does not do: decide what is to happen to what was found (the step does), or find addresses and dates.
@NullMarked
package continent.engines.curation.personal;

import org.jspecify.annotations.NullMarked;
