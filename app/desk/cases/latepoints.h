// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPointer>
#include <QWidget>

#include "casework/latematerials.h"
#include "desk/cases/reviewpointmodel.h"
#include "desk/look/statuscolours.h"

class QLineEdit;
class QTableView;

namespace yichuang {

class TypedFields;

/// The review points of what came late for one material, by the keys of the visit: X fails the marked one and asks why, N says that
/// it does not apply, A lets those pass that nobody decided, 1 … 9 mark, and Space passes in the list of points. The reason is
/// asked in a row of its own.
class LatePoints : public QWidget
{
    Q_OBJECT

public:
    /// @param view shows the points; it and `late` outlive this
    LatePoints(LateMaterials &late, QTableView &view, CaseStore &cases, const QString &clerkId, QWidget *parent = nullptr);

    /// The keys but Space act there, too.
    void addKeys(QWidget *view);
    /// Shows the points of the material; empty: of none.
    void describe(const QString &materialId);
    /// Takes the reason that is being typed, and goes back to where it was asked for; false when none is.
    bool leave();
    /// Takes the reason that is being typed.
    void commit();

Q_SIGNALS:
    void notice(yichuang::Tone tone, const QString &text);
    /// The marked point was failed.
    void failed();

private:
    void decide(PointVerdict verdict);
    void passAll();
    void mark(int row);
    void askReason(const QString &pointId);
    void closeReason();
    [[nodiscard]] const CaseMaterial *material() const;
    /// Why there is no point to be judged.
    [[nodiscard]] QString none() const;

    LateMaterials &m_late;
    QTableView &m_view;
    ReviewPointModel m_points;
    QLineEdit *m_reason;
    TypedFields *m_typed;
    QString m_materialId;
    QString m_asked; ///< the point whose reason is asked for; empty: none
    QPointer<QWidget> m_askedFrom;
};

} // namespace yichuang
