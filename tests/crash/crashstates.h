// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <random>

#include <QSet>

#include "crash/diskop.h"

namespace yichuang::test {

/// The disks a power cut may leave behind (ALICE, OSDI 2014; sqlite.org/testing.html §3.3). What was synced is there. Of
/// what was asked for since, any part is: a write may be missing although a later one is there, and a write may be torn at
/// a border of 512 or 4096 bytes of the file.
///
/// The power fails during or after each act in turn, so every state is of one act and of one choice among those before
/// it that no sync covers; no state is built twice. After each promise the power fails once more, with nothing that the
/// disk was free to forget, and with some.
class CrashStates
{
public:
    /// Called with each state and how many promises had been made; false ends it.
    using Visit = std::function<bool(const Disk &disk, const QSet<int> &promised)>;

    CrashStates(DiskLog log, quint32 seed) : m_log(std::move(log)), m_random(seed) {}

    /// Visits about `wanted` states, spread evenly over the acts; fewer when there are no more. Answers how many.
    qint64 visit(qint64 wanted, const Visit &visit);

private:
    /// What may have become of an act the disk was free to forget: 0 nothing, −1 all, else so many bytes.
    using Choice = QList<qsizetype>;

    [[nodiscard]] qint64 cutDuring(qint64 wanted, const Visit &visit);
    [[nodiscard]] qint64 cutAfterPromise(const Visit &visit);
    [[nodiscard]] bool tryChoice(const Choice &choice, const Visit &visit);
    [[nodiscard]] Choice anyChoice();
    [[nodiscard]] qsizetype anyTear(const DiskOp &op);
    void sync(const DiskOp &op);

    DiskLog m_log;
    std::mt19937 m_random;
    Disk m_durable;
    QList<DiskOp> m_pending;
    QSet<int> m_promised;
    QSet<QByteArray> m_seen; ///< choices of the act at hand
    bool m_ended = false;
};

/// The lengths a torn write can have, in bytes: up to each border of `step` bytes inside it.
[[nodiscard]] QList<qsizetype> tearsOf(const DiskOp &op, qsizetype step);

} // namespace yichuang::test
