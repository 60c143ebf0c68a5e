// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>

#include <QListView>
#include <QObject>

#include "casework/pageintake.h"
#include "casework/sortpages.h"
#include "casework/visit.h"
#include "desk/look/statuscolours.h"
#include "desk/papers/pageclip.h"
#include "desk/papers/thumbnailmodel.h"
#include "desk/visit/pagedrops.h"

namespace yichuang {

/// Puts pages in order with keys and mouse, in the thumbnails of the marked material: turn, move, divide, take to another
/// material or use there too, remove. What was done is said with the key that takes it back. It also tells of the separator
/// sheets in a stack that comes in; those are kept out of the pages, and can be put in all the same.
class PageSorter : public QObject
{
    Q_OBJECT

public:
    /// All of them outlive it. @param strip shows `pages`
    PageSorter(Visit &visit, SortPages &sort, const PageIntake &intake, QListView &strip, const ThumbnailModel &pages,
               QObject *parent = nullptr);

    void setMaterial(const QString &materialId) { m_materialId = materialId; }
    /// The keys act while this view has the focus; pages can be dropped on it when its rows are materials.
    void addKeys(QWidget *view);

    /// By quarters clockwise, and for good.
    void turn(int quarters);
    void remove();
    /// Shift+Delete: the blank pages of the scan that ran last, and of the marked material.
    void putBlanksAside();
    /// Ctrl+V: puts in what was marked, or the separator sheets of the last stack; false when the clipboard holds neither.
    bool paste();

Q_SIGNALS:
    void notice(yichuang::Tone tone, const QString &text);

private:
    /// The marked pages; of none when nothing is shown.
    [[nodiscard]] PageSpan marked() const;
    void mark(int first, int count);
    void extend(int by);
    void moveBy(int by);
    void divide();
    void clip(bool moves);
    void pastePages(const PageClip &clip, const CaseMaterial &goal);
    void pasteSheets(const PageClip &clip);
    void put(const PageSpan &pages, const QString &materialId, int place, bool again);
    void dropOnMaterial(int row, int first, int count, bool again);
    /// Says what was done, or why it was not.
    bool tell(const Result<> &outcome, const QString &done);
    [[nodiscard]] QString nameOf(const QString &materialId) const;
    void followIntake(const PageIntake &intake);
    void sheetNotUnderstood(const QString &materialId, SheetKind kind);
    void stackEnded();
    void pageKept(const QString &materialId, const PageFile &file);

    Visit &m_visit;
    SortPages &m_sort;
    QListView &m_strip;
    const ThumbnailModel &m_pages;
    PageDrops m_drops;
    QString m_materialId;
    QAbstractItemView *m_materials = nullptr;
    QList<PageFile> m_sheets; ///< separator sheets of the last stack, kept out of the pages
    QStringList m_filled;     ///< materials that the last stack brought pages for
    int m_blanks = 0;         ///< blank pages of the last stack
    QString m_doubts;         ///< what was said of sheets of this stack that sort nothing
};

} // namespace yichuang
