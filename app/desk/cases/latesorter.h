// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "casework/latematerials.h"
#include "casework/sortpages.h"
#include "desk/look/statuscolours.h"
#include "desk/papers/pageclip.h"

namespace yichuang {

class PageViewer;

/// Puts the pages that came late in order, where they are looked at: R and Shift+R turn the shown page for good, Alt and a
/// cursor key moves it, S divides its file, Delete takes it out, Ctrl+X, Ctrl+C and Ctrl+V take it to another material, and
/// Ctrl+Z takes each of these back. The keys are those of the visit.
class LateSorter : public QObject
{
    Q_OBJECT

public:
    /// All of them outlive it. @param viewer shows the pages that came for the material
    LateSorter(LateMaterials &late, PageViewer &viewer, const Clock &clock, QObject *parent = nullptr);

    /// Empty while the viewer shows something else: then no key does anything.
    void setMaterial(const QString &materialId) { m_materialId = materialId; }
    /// The keys act while this view has the focus.
    void addKeys(QWidget *view);

Q_SIGNALS:
    void notice(yichuang::Tone tone, const QString &text);

private:
    /// The page that is shown; of none when there is none.
    [[nodiscard]] PageSpan shown() const;
    void turn(int quarters);
    void moveBy(int by);
    void divide();
    void remove();
    void clip(bool moves);
    void paste();
    void undo();
    bool tell(const Result<> &outcome, const QString &done);

    LateMaterials &m_late;
    PageViewer &m_viewer;
    SortPages m_sort;
    QString m_materialId;
};

} // namespace yichuang
