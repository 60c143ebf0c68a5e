// SPDX-License-Identifier: Apache-2.0
#include "desk/cases/latepoints.h"

#include <algorithm>
#include <utility>

#include <QApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QShortcut>
#include <QTableView>

#include "desk/cases/typedfields.h"
#include "desk/look/captionedfield.h"
#include "desk/look/tablelook.h"

namespace yichuang {

LatePoints::LatePoints(LateMaterials &late, QTableView &view, CaseStore &cases, const QString &clerkId, QWidget *parent)
    : QWidget(parent), m_late(late), m_view(view)
{
    m_view.setModel(&m_points);
    dressTable(&m_view, {{int(ReviewPointModel::Column::Number), 32}, {int(ReviewPointModel::Column::Verdict), 120}},
               int(ReviewPointModel::Column::Text));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    m_reason = captionedField(this, QStringLiteral("latePointReasonEdit"), tr("Why it fails"), QWIDGETSIZE_MAX);
    m_reason->setPlaceholderText(tr("Kept with the point; Enter takes it"));
    m_typed = new TypedFields(cases, QStringLiteral("latePoint"), clerkId, {m_reason}, this);
    connect(&m_late, &LateMaterials::opened, this, [this] { m_typed->open(m_late.caseId()); });
    connect(&m_late, &LateMaterials::handedIn, m_typed, &TypedFields::settle);
    // A reason is kept when its field is left, as every other field is.
    connect(m_reason, &QLineEdit::editingFinished, this, &LatePoints::commit);
    connect(m_reason, &QLineEdit::returnPressed, this, &LatePoints::leave);
    auto *space = new QShortcut(Qt::Key_Space, &m_view);
    space->setContext(Qt::WidgetShortcut);
    connect(space, &QShortcut::activated, this, [this] { decide(PointVerdict::Passed); });
    addKeys(&m_view);
    hide();
}

void LatePoints::addKeys(QWidget *view)
{
    QList<std::pair<QKeySequence, std::function<void()>>> keys{
        {Qt::Key_X, [this] { decide(PointVerdict::Failed); }},
        {Qt::Key_N, [this] { decide(PointVerdict::NotApplicable); }},
        {Qt::Key_A, [this] { passAll(); }},
    };
    for (int digit = 1; digit <= 9; ++digit)
        keys.append({Qt::Key(Qt::Key_0 + digit), [this, digit] { mark(digit - 1); }});
    for (const auto &[key, act] : std::as_const(keys)) {
        auto *shortcut = new QShortcut(key, view);
        shortcut->setContext(Qt::WidgetShortcut);
        connect(shortcut, &QShortcut::activated, this, act);
    }
}

const CaseMaterial *LatePoints::material() const
{
    const QList<CaseMaterial> &late = m_late.late();
    const auto held = std::find_if(late.cbegin(), late.cend(),
                                   [this](const CaseMaterial &one) { return one.materialId == m_materialId; });
    return held == late.cend() ? nullptr : &*held;
}

void LatePoints::describe(const QString &materialId)
{
    if (materialId != m_materialId)
        closeReason();
    m_materialId = materialId;
    const QString before = m_points.pointAt(m_view.currentIndex().row());
    const MaterialRule *rule = m_late.guide().material(materialId);
    const CaseMaterial *held = material();
    m_points.show(rule && held ? rule->points : QList<ReviewPoint>{}, held);
    if (m_points.rowCount() > 0)
        m_view.selectRow(std::max(0, m_points.rowOf(before)));
}

QString LatePoints::none() const
{
    const MaterialRule *rule = m_late.guide().material(m_materialId);
    if (!rule)
        return tr("This line is about no material, and has no review point.");
    return rule->points.isEmpty() ? tr("The guide names no review point of this material.")
                                  : tr("There is no review point to judge yet: first bring a page of this material.");
}

void LatePoints::mark(int row)
{
    if (row >= m_points.rowCount())
        return Q_EMIT notice(Tone::Quiet, m_points.rowCount() == 0 ? none() : tr("There is no review point %1.").arg(row + 1));
    m_view.selectRow(row);
}

void LatePoints::decide(PointVerdict verdict)
{
    const int row = m_view.currentIndex().row();
    const QString point = m_points.pointAt(row);
    if (point.isEmpty())
        return Q_EMIT notice(Tone::Quiet, none());
    if (!m_late.mayChange())
        return;
    const QString before = m_points.reasonAt(row);
    m_late.decidePoint(m_materialId, point, verdict, verdict == PointVerdict::Failed ? before : QString());
    if (verdict == PointVerdict::Failed) {
        askReason(point);
        return Q_EMIT failed();
    }
    if (const int next = m_points.nextUnticked(row); next >= 0)
        mark(next);
}

void LatePoints::passAll()
{
    if (m_points.rowCount() == 0)
        return Q_EMIT notice(Tone::Quiet, none());
    m_late.passAllPoints(m_materialId);
}

void LatePoints::askReason(const QString &pointId)
{
    m_askedFrom = QApplication::focusWidget();
    m_asked = pointId;
    m_typed->show(m_materialId + u'/' + pointId);
    if (!m_reason->isModified())
        m_reason->setText(m_points.reasonAt(m_points.rowOf(pointId)));
    show();
    m_reason->setFocus();
    m_reason->selectAll();
}

void LatePoints::commit()
{
    const QString text = m_reason->text().trimmed();
    if (m_asked.isEmpty() || !m_reason->isModified() || text.isEmpty() || !m_late.mayChange())
        return;
    m_reason->setModified(false);
    m_typed->note();
    m_late.decidePoint(m_materialId, m_asked, PointVerdict::Failed, text);
}

bool LatePoints::leave()
{
    if (m_asked.isEmpty())
        return false;
    commit();
    closeReason();
    (m_askedFrom ? m_askedFrom.data() : &m_view)->setFocus();
    return true;
}

void LatePoints::closeReason()
{
    m_asked.clear();
    m_typed->show({});
    hide();
}

} // namespace yichuang
