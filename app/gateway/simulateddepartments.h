// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <condition_variable>
#include <map>
#include <mutex>
#include <thread>

#include <QJsonObject>
#include <QString>

#include "core/clock.h"
#include "gateway/packageprogress.h"
#include "gateway/service.h"
#include "gateway/simulatedowners.h"
#include "wire/feedpage.h"

namespace yichuang::gateway {

/// Plays the departments for demonstrations and tests: accepts, grants and certifies every complete case, and of a
/// package each item, one step after the other, through the same routes as a department would. Cases of one item take the
/// long way, through a special procedure and an extension. A case that waits for corrections, was withdrawn or is decided is
/// left alone. What it did is read back from the gateway, so that a restart goes on where it stopped.
class SimulatedDepartments
{
public:
    /// Begins at once, on a thread of its own.
    /// @param service, clock must outlive this
    /// @param stepMs milliseconds between arrival and the first step, and between two steps
    SimulatedDepartments(const Service &service, const Clock &clock, int stepMs);
    ~SimulatedDepartments();
    Q_DISABLE_COPY_MOVE(SimulatedDepartments)

private:
    /// A case as the gateway shows it to the department.
    struct Matter
    {
        QString id;
        QString platformNo;
        QString service;
        QString state;
        bool hasResult = false;
        int told = 0; ///< how many moves are behind it, its acceptance on arrival too
        PackageProgress package = {}; ///< without items for a single item
        bool operator==(const Matter &) const = default;
    };

    void run();
    /// Looks through the inbox and takes every step that is due.
    /// @return milliseconds until the next one is
    [[nodiscard]] qint64 round();
    [[nodiscard]] QStringList inbox() const;
    [[nodiscard]] Matter matter(const QString &id) const;
    /// @return milliseconds until the step may be taken; 0 when it was taken, -1 when there is none
    [[nodiscard]] qint64 stepWhenDue(const Matter &current);
    [[nodiscard]] static QString nextState(const Matter &current);
    void step(const Matter &current) const;
    void step(const Matter &current, const PackageStep &next) const;
    void say(const Matter &current, const wire::StatusChange &change) const;
    void certify(const Matter &current) const;
    /// @param component the item it is of, "" for all
    [[nodiscard]] bool makeResult(const Matter &current, const QString &component) const;
    [[nodiscard]] bool upload(const QString &resultId, const QString &caseId, const QByteArray &pdf) const;
    [[nodiscard]] bool put(const QString &path, const QString &id, const QJsonObject &json) const;

    const Service &m_service;
    const Clock &m_clock;
    SimulatedOwners m_owners;
    int m_stepMs;
    int m_subscription = 0;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    bool m_stopping = false;
    bool m_rung = true;
    std::map<QString, std::pair<Matter, qint64>>
        m_seen;           ///< since when a case stands as it does, monotonic milliseconds
    std::thread m_thread; ///< last, so that all the others are there when it begins
};

} // namespace yichuang::gateway
