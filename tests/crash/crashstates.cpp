// SPDX-License-Identifier: Apache-2.0
#include "crash/crashstates.h"

#include <algorithm>

namespace yichuang::test {

namespace {

constexpr qsizetype sector = 512;
constexpr qsizetype page = 4096;
constexpr qsizetype nothing = 0;
constexpr qsizetype all = -1;

bool isChange(DiskAct act)
{
    return act != DiskAct::Sync && act != DiskAct::SyncFolder && act != DiskAct::Promise;
}

bool isOfNames(DiskAct act)
{
    return act == DiskAct::Make || act == DiskAct::Remove || act == DiskAct::Rename;
}

} // namespace

QList<qsizetype> tearsOf(const DiskOp &op, qsizetype step)
{
    QList<qsizetype> tears;
    if (op.act != DiskAct::Write)
        return tears;
    const qint64 end = op.offset + op.bytes.size();
    for (qint64 border = (op.offset / step + 1) * step; border < end; border += step)
        tears.append(qsizetype(border - op.offset));
    return tears;
}

qint64 CrashStates::visit(qint64 wanted, const Visit &visit)
{
    const auto isOne = [](const DiskOp &op) { return isChange(op.act); };
    qint64 left = std::count_if(m_log.ops.cbegin(), m_log.ops.cend(), isOne);
    qint64 visited = 0;
    m_durable = m_log.before;
    m_pending.clear();
    m_promised.clear();
    m_ended = false;
    for (const DiskOp &op : std::as_const(m_log.ops)) {
        m_seen.clear();
        if (isChange(op.act)) {
            m_pending.append(op);
            visited += cutDuring((wanted - visited) / left--, visit);
        } else if (op.act == DiskAct::Promise) {
            m_promised.insert(int(op.offset));
            visited += cutAfterPromise(visit);
        } else {
            sync(op);
        }
        if (m_ended)
            break;
    }
    return visited;
}

/// The last act is done in whole or in part, or else the state would be one of those before it.
qint64 CrashStates::cutDuring(qint64 wanted, const Visit &visit)
{
    QList<Choice> choices{Choice(m_pending.size(), all), Choice(m_pending.size(), nothing)};
    choices.last().last() = all;
    for (const qsizetype step : {page, sector}) {
        for (const qsizetype tear : tearsOf(m_pending.constLast(), step)) {
            choices.append(choices.at(0));
            choices.last().last() = tear;
            choices.append(choices.at(1));
            choices.last().last() = tear;
        }
    }
    qint64 visited = 0;
    for (const Choice &choice : std::as_const(choices)) {
        if (visited < wanted && tryChoice(choice, visit))
            ++visited;
    }
    // So many tries in vain mean that there is hardly another choice.
    for (int vain = 0; visited < wanted && vain < 20 && !m_ended;) {
        Choice choice = anyChoice();
        if (choice.constLast() == nothing)
            choice.last() = all;
        const bool isNew = tryChoice(choice, visit);
        visited += isNew ? 1 : 0;
        vain = isNew ? 0 : vain + 1;
    }
    return visited;
}

qint64 CrashStates::cutAfterPromise(const Visit &visit)
{
    constexpr int tries = 6;
    qint64 visited = tryChoice(Choice(m_pending.size(), nothing), visit) ? 1 : 0;
    for (int i = 0; i < tries && !m_pending.isEmpty(); ++i)
        visited += tryChoice(anyChoice(), visit) ? 1 : 0;
    return visited;
}

bool CrashStates::tryChoice(const Choice &choice, const Visit &visit)
{
    const QByteArray key(reinterpret_cast<const char *>(choice.constData()), choice.size() * qsizetype(sizeof(qsizetype)));
    if (m_ended || m_seen.contains(key))
        return false;
    m_seen.insert(key);
    Disk disk = m_durable;
    for (qsizetype i = 0; i < choice.size(); ++i) {
        if (choice.at(i) != nothing)
            disk.apply(m_pending.at(i), choice.at(i));
    }
    m_ended = !visit(disk, m_promised);
    return true;
}

/// Now few are forgotten, now many; one in four of the writes that are there is torn.
CrashStates::Choice CrashStates::anyChoice()
{
    const auto kept = 1 + m_random() % 15;
    Choice choice;
    for (const DiskOp &op : std::as_const(m_pending)) {
        const bool done = m_random() % 16 < kept;
        choice.append(!done ? nothing : m_random() % 4 == 0 ? anyTear(op) : all);
    }
    return choice;
}

qsizetype CrashStates::anyTear(const DiskOp &op)
{
    const QList<qsizetype> tears = tearsOf(op, m_random() % 2 == 0 ? sector : page);
    return tears.isEmpty() ? all : tears.at(qsizetype(m_random() % quint32(tears.size())));
}

void CrashStates::sync(const DiskOp &op)
{
    const auto covered = [&](const DiskOp &pending) {
        return op.act == DiskAct::SyncFolder ? isOfNames(pending.act)
                                             : !isOfNames(pending.act) && pending.file == op.file;
    };
    for (const DiskOp &pending : std::as_const(m_pending)) {
        if (covered(pending))
            m_durable.apply(pending);
    }
    m_pending.removeIf(covered);
}

} // namespace yichuang::test
