// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include <QObject>
#include <QTimer>

#include "ports/casestore.h"

namespace yichuang {

/// Keeps what one person types on one page about filed cases, within a second, until it is handed over: the reasons of a
/// return, who collects. So that a crash, a failed act or a change of the person at the desk costs no typing.
class JottingKeeper : public QObject
{
    Q_OBJECT

public:
    /// @param place which page it is: "review", "collection"
    JottingKeeper(CaseStore &cases, QString place, QString clerkId, QObject *parent = nullptr);
    /// What was noted last goes to the store all the same.
    ~JottingKeeper() override;

    /// Asks what was typed about this case before; loaded() follows when there is something.
    void load(const CaseId &id);
    /// What stands in the fields now; empty: nothing. Another case's note that is still waiting is saved first.
    void note(const CaseId &id, const QJsonObject &fields);
    /// It was handed over: nothing of this case is kept any more.
    void settle(const CaseId &id);

Q_SIGNALS:
    void loaded(const yichuang::CaseId &id, const QJsonObject &fields);
    /// Nothing is lost by it: it stays in the fields and is saved again by itself.
    void failed(const yichuang::Error &error);

private:
    void save();
    void keep(const CaseJotting &jotting);

    CaseStore &m_cases;
    QString m_place;
    QString m_clerkId;
    QTimer m_timer;
    std::optional<CaseJotting> m_waiting;
    CaseId m_wanted;
    bool m_failing = false;
};

} // namespace yichuang
