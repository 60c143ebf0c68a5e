// SPDX-License-Identifier: Apache-2.0
#include "ctl/supportbundle.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QSysInfo>

#include "core/log.h"
#include "core/whenanswered.h"
#include "domain/identifiers/masking.h"
#include "ports/outbox.h"
#include "ports/storecheck.h"

namespace yichuang {

namespace {

constexpr int listedEntries = 1000;
constexpr int knownCases = 5000;
constexpr qsizetype loggedLines = 2000;

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

/// The end of the log, with every number covered, and every name that the store knows.
QJsonArray logJson(const QByteArray &log, const QList<CaseSummary> &cases)
{
    QStringList lines = QString::fromUtf8(log).split(u'\n');
    lines = lines.mid(std::max<qsizetype>(0, lines.size() - loggedLines));
    QString text = redacted(lines.join(u'\n'));
    for (const CaseSummary &summary : cases) {
        if (!summary.organisation && summary.applicantName.size() > 1)
            text.replace(summary.applicantName, maskedName(summary.applicantName));
    }
    return QJsonArray::fromStringList(text.split(u'\n'));
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
                {QStringLiteral("settings"), settings(m_ports.counter.counter)}};
    m_open = 5;
    addStore();
    addLedger();
    addQueue();
    addWalls();
    addLog();
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

void SupportBundle::addLog()
{
    CaseFilter everyCase;
    everyCase.limit = knownCases;
    whenAnswered(this, m_ports.counter.cases.list(everyCase), [this](const Result<QList<CaseSummary>> &cases) {
        // Without the names there is no telling what must be covered: then the log stays out.
        put(QStringLiteral("log"), cases ? QJsonValue(logJson(m_log, *cases)) : QJsonValue(failed(cases.error())));
    });
}

} // namespace yichuang
