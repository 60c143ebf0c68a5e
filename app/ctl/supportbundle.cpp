// SPDX-License-Identifier: Apache-2.0
#include "ctl/supportbundle.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QMap>
#include <QRegularExpression>
#include <QSysInfo>

#include "core/log.h"
#include "core/whenanswered.h"
#include "ports/outbox.h"
#include "ports/storecheck.h"

namespace yichuang {

namespace {

constexpr int listedEntries = 1000;

QJsonObject versions()
{
    return {{QStringLiteral("program"), QCoreApplication::applicationVersion()},
            {QStringLiteral("qt"), QString::fromLatin1(qVersion())},
            {QStringLiteral("system"), QSysInfo::prettyProductName()},
            {QStringLiteral("kernel"), QSysInfo::kernelVersion()},
            {QStringLiteral("processor"), QSysInfo::currentCpuArchitecture()}};
}

/// Where the counter stands; addresses, queues and keys of the site stay where they are.
QJsonObject settings(const Counter &counter)
{
    return {{QStringLiteral("centreCode"), counter.centreCode}, {QStringLiteral("counterNo"), counter.counterNo}};
}

QJsonObject failed(const Error &error)
{
    return {{QStringLiteral("error"), errorCodeName(error.code)}};
}

QJsonObject storeJson(const StoreReport &report)
{
    QJsonArray problems;
    for (const QString &problem : report.problems)
        problems.append(redacted(problem));
    return {{QStringLiteral("cases"), report.cases},
            {QStringLiteral("pages"), report.pages},
            {QStringLiteral("waiting"), report.waiting},
            {QStringLiteral("ledgerEntries"), report.ledger.entries},
            {QStringLiteral("problems"), problems}};
}

QJsonObject ledgerJson(const LedgerVerdict &verdict)
{
    return {{QStringLiteral("holds"), verdict.holds()},
            {QStringLiteral("entries"), verdict.entries},
            {QStringLiteral("firstBroken"), verdict.firstBroken},
            {QStringLiteral("checkpoints"), verdict.checkpoints},
            {QStringLiteral("altered"), int(verdict.altered.size())},
            {QStringLiteral("head"), QString::fromLatin1(verdict.head.toHex())}};
}

QJsonArray queueJson(const QList<OutboxEntry> &entries)
{
    QJsonArray rows;
    for (const OutboxEntry &entry : entries) {
        rows.append(QJsonObject{{QStringLiteral("sequence"), entry.sequence},
                                {QStringLiteral("attempts"), entry.attempts},
                                {QStringLiteral("lastStatus"), entry.lastStatus},
                                {QStringLiteral("lastError"), errorCodeName(entry.lastError)}});
    }
    return rows;
}

/// How often a log speaks of each of our errors and parts of the program. The text itself stays out: whoever is named in it may
/// be anybody, of a case long purged too, and nobody can cover a name that is not known.
QJsonObject logJson(const QByteArray &log)
{
    const QString text = QString::fromUtf8(log);
    static const QRegularExpression word(QStringLiteral("[A-Za-z][A-Za-z.]*"));
    QStringList ours{QStringLiteral("yichuang.storage"), QStringLiteral("yichuang.sync"), QStringLiteral("yichuang.devices"),
                     QStringLiteral("yichuang.desk"), QStringLiteral("yichuang.gateway")};
    for (int code = 0; code <= int(ErrorCode::Internal); ++code)
        ours.append(errorCodeName(ErrorCode(code)));
    QMap<QString, int> mentions;
    for (auto match = word.globalMatch(text); match.hasNext();) {
        const QString found = match.next().captured();
        if (ours.contains(found))
            ++mentions[found];
    }
    QJsonObject counted;
    for (auto one = mentions.cbegin(); one != mentions.cend(); ++one)
        counted.insert(one.key(), one.value());
    return {{QStringLiteral("lines"), text.count(u'\n') + (text.isEmpty() || text.endsWith(u'\n') ? 0 : 1)},
            {QStringLiteral("mentions"), counted}};
}

} // namespace

SupportBundle::SupportBundle(CommandPorts &ports, QByteArray log, QObject *parent)
    : QObject(parent), m_ports(ports), m_log(std::move(log))
{
}

void SupportBundle::gather()
{
    m_bundle = {{QStringLiteral("at"), m_ports.counter.clock.now().toUTC().toString(Qt::ISODate)},
                {QStringLiteral("versions"), versions()},
                {QStringLiteral("settings"), settings(m_ports.counter.counter)},
                {QStringLiteral("log"), logJson(m_log)}};
    m_open = 4;
    addStore();
    addLedger();
    addQueue();
    addWalls();
}

void SupportBundle::put(const QString &name, const QJsonValue &value)
{
    m_bundle.insert(name, value);
    if (--m_open == 0)
        Q_EMIT finished(m_bundle);
}

void SupportBundle::addStore()
{
    whenAnswered(this, m_ports.storeCheck.check(), [this](const Result<StoreReport> &report) {
        put(QStringLiteral("store"), report ? storeJson(*report) : failed(report.error()));
    });
}

void SupportBundle::addLedger()
{
    whenAnswered(this, m_ports.counter.ledger.verify(), [this](const Result<LedgerVerdict> &verdict) {
        put(QStringLiteral("ledger"), verdict ? ledgerJson(*verdict) : failed(verdict.error()));
    });
}

void SupportBundle::addQueue()
{
    whenAnswered(this, m_ports.outbox.list(false, listedEntries), [this](const Result<QList<OutboxEntry>> &entries) {
        put(QStringLiteral("queue"), entries ? QJsonValue(queueJson(*entries)) : QJsonValue(failed(entries.error())));
    });
}

void SupportBundle::addWalls()
{
    whenAnswered(this, m_ports.counter.inspector.walls(), [this](const Result<QStringList> &walls) {
        put(QStringLiteral("fileIsolation"),
            walls ? QJsonValue(QJsonArray::fromStringList(*walls)) : QJsonValue(failed(walls.error())));
    });
}

} // namespace yichuang
