// SPDX-License-Identifier: Apache-2.0
#include "desk/visit/findingspanel.h"

#include <algorithm>
#include <utility>

#include <QHeaderView>
#include <QTableView>
#include <QVBoxLayout>

#include "desk/look/tablelook.h"
#include "desk/look/tonelabel.h"
#include "desk/words/casewords.h"
#include "domain/checks/pagerules.h"

namespace yichuang {

namespace {
constexpr int mostHeight = 112; // px; about three rows, the rest is scrolled to
constexpr int leastHeight = 38; // px; one row

bool hasAreas(const QList<PageFinding> &findings)
{
    return std::any_of(findings.cbegin(), findings.cend(), [](const PageFinding &finding) { return !finding.area.isWhole(); });
}

} // namespace

FindingsPanel::FindingsPanel(QWidget *parent)
    : QWidget(parent), m_view(new QTableView(this)), m_accepted(new ToneLabel(this))
{
    using Column = PageFindingModel::Column;
    m_view->setObjectName(QStringLiteral("findingsView"));
    m_view->setAccessibleName(tr("What the machine measured on this page"));
    m_view->setModel(&m_findings);
    dressTable(m_view, {{int(Column::Verdict), 78}, {int(Column::Strip), 118}}, int(Column::Text));
    m_view->horizontalHeader()->hide();
    m_view->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setTabKeyNavigation(false);
    m_view->setWordWrap(true);
    m_view->setShowGrid(false);
    m_view->setIconSize({110, 28});
    m_view->setMaximumHeight(mostHeight);
    m_view->setMinimumHeight(leastHeight); // the page needs the room of a small screen more
    m_accepted->setWordWrap(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(2);
    layout->addWidget(m_accepted);
    layout->addWidget(m_view);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &FindingsPanel::marked);
    connect(m_view, &QTableView::activated, this, [this](const QModelIndex &index) { choose(index.row()); });
    clear();
}

void FindingsPanel::display(const CaseMaterial &material, const MaterialRule &rule, const PageFile &file, int page)
{
    if (std::exchange(m_materialId, material.materialId) != material.materialId)
        m_opened = false;
    QList<PageFinding> shown;
    for (const CountedFinding &counted : findingsThatCount(rule, material)) {
        if (counted.file == file.id && (counted.finding.page == page || counted.finding.check == PageCheck::PageCount))
            shown.append(counted.finding);
    }
    m_findings.show(shown, rule, file.turned);
    m_view->setColumnHidden(int(PageFindingModel::Column::Strip), !hasAreas(shown));
    describeAcceptance(material);
    arrange();
    setVisible(true);
    // The worst stands first, and would be above what was scrolled to on the page before.
    const std::pair<PageFileId, int> another(file.id, page);
    if (std::exchange(m_page, another) != another)
        m_view->scrollToTop();
}

void FindingsPanel::arrange()
{
    m_view->setVisible(m_findings.rowCount() > 0 && (m_opened || !isInOrder()));
}

void FindingsPanel::clear()
{
    m_findings.show({}, {}, 0);
    setVisible(false);
}

void FindingsPanel::describeAcceptance(const CaseMaterial &material)
{
    const bool accepted = !material.findingsAcceptedBecause.isEmpty();
    m_accepted->setVisible(accepted);
    m_accepted->say(Tone::Good, toneText(Tone::Good, tr("Accepted all the same by %1: %2")
                                                         .arg(material.findingsAcceptedBy, material.findingsAcceptedBecause)));
}

void FindingsPanel::setPicture(const QImage &picture)
{
    m_findings.setPicture(picture);
}

bool FindingsPanel::isInOrder() const
{
    const PageFinding *worst = m_findings.findingAt(0);
    return worst && worst->verdict == Verdict::Ok;
}

QList<PageMark> FindingsPanel::marks() const
{
    QList<PageMark> marks;
    const int current = m_view->currentIndex().row();
    for (int row = 0; row < m_findings.rowCount(); ++row) {
        const PageFinding &finding = *m_findings.findingAt(row);
        if (finding.area.isWhole() || (finding.verdict == Verdict::Ok && row != current))
            continue;
        const PageMark mark{m_findings.areaAt(row), CaseWords::tone(finding.verdict)};
        row == current ? marks.prepend(mark) : marks.append(mark);
    }
    return marks;
}

void FindingsPanel::lookAtNext()
{
    if (isInOrder())
        m_opened = !m_opened;
    arrange();
    const int count = m_findings.rowCount();
    const int current = m_view->currentIndex().row();
    for (int step = 1; step <= count; ++step) {
        const int row = (current + step) % count;
        if (m_findings.findingAt(row)->area.isWhole())
            continue;
        m_view->selectRow(row);
        return Q_EMIT areaChosen(m_findings.areaAt(row));
    }
}

const PageFinding *FindingsPanel::likeness() const
{
    for (int row = 0; row < m_findings.rowCount(); ++row) {
        if (!m_findings.findingAt(row)->like.isEmpty())
            return m_findings.findingAt(row);
    }
    return nullptr;
}

QByteArray FindingsPanel::like() const
{
    return likeness() ? likeness()->like : QByteArray();
}

int FindingsPanel::likePage() const
{
    return likeness() ? likeness()->likePage : 0;
}

void FindingsPanel::choose(int row)
{
    const PageFinding *finding = m_findings.findingAt(row);
    if (!finding)
        return;
    if (!finding->like.isEmpty())
        return Q_EMIT comparisonWanted();
    Q_EMIT areaChosen(m_findings.areaAt(row));
}

QWidget *FindingsPanel::list() const
{
    return m_view;
}

} // namespace yichuang
