// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <memory>

#include <QObject>

#include "domain/cases/caserecord.h"
#include "ports/pageinspector.h"

namespace yichuang {

/// Remembers the sheets that came in for a case, and says of each page of a new file that its sheet seems to be there already:
/// in the same file, in another one of its material, or with another material. Since a sheet may be handed in for several
/// materials on purpose, it only ever asks; the very same file for another material was chosen so, and is not asked about.
///
/// The same bytes are known at once. Otherwise pages are compared by their prints, which live no longer than the program. A
/// draft that is opened again is compared by its bytes alone from then on, as far as its files came in since the program
/// started.
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
    /// Adds a Duplicate finding for each page where there is one, and remembers the file. `then` is called once, also when
    /// nobody can compare: what is not known to be the same is taken in as it is.
    void lookUp(const Sheet &sheet, const FileInspection &inspection, std::function<void(const FileInspection &)> then);

    /// A comparison takes some 5 ms (CAPTURE §6): a page waits for a quarter of a second at most, a thick file for five.
    static constexpr qsizetype mostCompared = 50;  ///< others a page
    static constexpr qsizetype leastCompared = 5;  ///< others a page, of the thickest file
    static constexpr qsizetype mostPairs = 1'000;  ///< of a file

private:
    struct KnownPage
    {
        QString materialId;
        QByteArray sha256;
        int page = 1; ///< of that file
        QByteArray print;
    };
    /// A file whose pages are compared one after the other.
    struct Search
    {
        Sheet sheet;
        FileInspection file;
        std::function<void(const FileInspection &)> then;
        int page = 1;
    };
    void remember(const Sheet &sheet, const FileInspection &inspection);
    void goOn(const std::shared_ptr<Search> &search);
    [[nodiscard]] QList<KnownPage> othersFor(const Search &search) const;

    PageInspector &m_inspector;
    QList<Sheet> m_files;     ///< of one case
    QList<KnownPage> m_pages; ///< of these files, those with something on them
};

} // namespace yichuang
