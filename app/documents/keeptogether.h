// SPDX-License-Identifier: Apache-2.0
#pragma once

class QTextDocument;

namespace yichuang {

// What of a paper stays on one page. Qt breaks a table between any two lines of a row.

/// Makes each row of the framed tables one piece, unless it is higher than two thirds of a page. To be called on a document without
/// pages, as high as its text.
/// @param pageHeight of the pages to come, in pixels of the document's device
void keepRowsTogether(QTextDocument &document, double pageHeight);

/// Moves what leads into a table, and the last table of a paper, which holds the signatures, to the next page when they
/// would be torn apart. To be called once the document has its pages.
void keepWithNext(QTextDocument &document);

} // namespace yichuang
