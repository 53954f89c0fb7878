/// Text out of PDF files, in a process of its own.
///
/// A PDF is a program of a stranger's: its streams may unpack without end, its structure may lead in circles, and a
/// library that reads it may run out of memory. So [PdfWorkers] hands the bytes to another Java process
/// ([PdfWorker]) with little memory, waits a bounded time for the text, and starts a new one where that one died.
/// In there [PdfPages] reads the lines of each page with Apache PDFBox, and [PdfParagraphs] puts them together:
/// running heads and page numbers go, lines become paragraphs, words divided at the end of a line are one again.
///
/// The same file gives the same text on each machine: fonts that a file doesn't carry are all replaced by one that
/// comes with the library ([OneFont]), never by what is installed.
@NullMarked
package continent.engines.curation.pdf;

import org.jspecify.annotations.NullMarked;
