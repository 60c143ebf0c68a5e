// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>

#include <QObject>

#include "domain/cases/caserecord.h"
#include "ports/pageinspector.h"

namespace yichuang {

/// Remembers the sheets that came in for the materials of a case, and says of a new one that it seems to be there already. The
/// same sheet for another material is none of it: a card may be asked for twice.
///
/// The same bytes are known at once. Otherwise pages are compared by their prints, which live no longer than the program and
/// only for files of a single page: scans and photographs. A draft that is opened again is compared by its bytes alone from
/// then on, as far as its files came in since the program started.
class KnownSheets : public QObject
{
    Q_OBJECT

public:
    explicit KnownSheets(PageInspector &inspector, QObject *parent = nullptr) : QObject(parent), m_inspector(inspector) {}

    /// Where a file belongs and what it is.
    struct Sheet
    {
        CaseId caseId;
        QString materialId;
        QByteArray sha256;
    };
    /// Adds a Duplicate finding where there is one, and remembers the file. `then` is called once, also when nobody can compare:
    /// what is not known to be the same is taken in as it is.
    void lookUp(const Sheet &sheet, const FileInspection &inspection, std::function<void(const FileInspection &)> then);

private:
    struct Known
    {
        Sheet sheet;
        QByteArray print; ///< empty: of several pages, or with next to nothing on it
    };
    [[nodiscard]] QList<Known> knownFor(const Sheet &sheet) const;
    void remember(const Sheet &sheet, const FileInspection &inspection);

    PageInspector &m_inspector;
    QList<Known> m_known; ///< of one case
};

} // namespace yichuang
