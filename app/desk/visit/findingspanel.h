// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

#include "desk/papers/pagecanvas.h"
#include "desk/visit/pagefindingmodel.h"

class QTableView;

namespace yichuang {

class ToneLabel;

/// What a machine measured on the page that is shown. Marking a row outlines its place, Enter looks at it from near; of a
/// sheet that seems to be there already, Enter puts both side by side. Of a page that is in order the list stays closed, so that
/// the page has the room; lookAtNext() opens it. It only tells: nothing is changed here.
class FindingsPanel : public QWidget
{
    Q_OBJECT

public:
    explicit FindingsPanel(QWidget *parent = nullptr);

    /// @param page within the stored bytes of the file; the file is part of the material
    void display(const CaseMaterial &material, const MaterialRule &rule, const PageFile &file, int page);
    void clear();
    /// The page as it is shown.
    void setPicture(const QImage &picture);
    /// Something was measured, and nothing of it needs a person.
    [[nodiscard]] bool isInOrder() const;
    /// Those of findings that a person should look at, and the marked one first.
    [[nodiscard]] QList<PageMark> marks() const;
    /// To the place of the next finding on the page, worst first, going round; of a page that is in order opens the list, or
    /// closes it again.
    void lookAtNext();
    /// The file whose sheet the shown page seems to be; empty when it is like none.
    [[nodiscard]] QByteArray like() const;
    /// Which page of that file.
    [[nodiscard]] int likePage() const;
    /// The list, for keys that act while it has the focus.
    [[nodiscard]] QWidget *list() const;

Q_SIGNALS:
    /// Another row, so that marks() are others.
    void marked();
    void areaChosen(const yichuang::PageArea &area);
    void comparisonWanted();

private:
    [[nodiscard]] const PageFinding *likeness() const;
    void arrange();
    void choose(int row);
    void describeAcceptance(const CaseMaterial &material);

    PageFindingModel m_findings;
    QTableView *m_view;
    ToneLabel *m_accepted;
    QString m_materialId; ///< whose page is shown
    std::pair<PageFileId, int> m_page; ///< which one
    bool m_opened = false; ///< also for a page that is in order; until another material is looked at
};

} // namespace yichuang
