// SPDX-License-Identifier: Apache-2.0
#include "casework/fetchcovers.h"

#include "casework/visit.h"
#include "core/log.h"
#include "core/whenanswered.h"
#include "domain/checks/coverrules.h"

namespace yichuang {

namespace {

constexpr int retryAfterMs = 30'000;

QString keyOf(const CoverQuestion &question, const CoverEntry &entry)
{
    return QStringList{question.number, question.holderName, QString::number(int(entry.kind)), entry.entry}.join(u'\n');
}

} // namespace

FetchCovers::FetchCovers(Visit &visit, CoverSource &source, const Clock &clock, QObject *parent)
    : QObject(parent), m_visit(visit), m_source(source), m_clock(clock)
{
    // Several changes in a row are one occasion, and nothing that changes the draft runs into a change that is under way.
    m_lookSoon.setSingleShot(true);
    connect(&m_lookSoon, &QTimer::timeout, this, &FetchCovers::look);
    m_retry.setSingleShot(true);
    m_retry.setInterval(retryAfterMs);
    connect(&m_retry, &QTimer::timeout, this, &FetchCovers::forgetFailures);
    connect(&m_visit, &Visit::changed, this, [this] {
        if (!open().isEmpty())
            m_lookSoon.start(0);
    });
}

void FetchCovers::setOnline(bool online)
{
    if (m_online == online)
        return;
    m_online = online;
    if (online)
        forgetFailures();
    Q_EMIT onlineChanged();
}

void FetchCovers::forgetFailures()
{
    m_retry.stop();
    m_asked.subtract(std::exchange(m_failed, {}));
    m_lookSoon.start(0);
}

QList<CoverQuestion> FetchCovers::open() const
{
    QList<CoverQuestion> questions;
    if (!m_online || !m_visit.hasCase() || !m_visit.report().checklist.isSettled())
        return questions;
    const bool sameVisit = m_case == m_visit.record().id;
    questions = coverQuestions(rulesOf(m_visit.report().checklist), m_visit.record(), m_clock.today());
    for (CoverQuestion &question : questions) {
        question.entries.removeIf([&](const CoverEntry &entry) {
            return sameVisit && m_asked.contains(keyOf(question, entry));
        });
    }
    questions.removeIf([](const CoverQuestion &question) { return question.entries.isEmpty(); });
    return questions;
}

void FetchCovers::look()
{
    if (m_visit.hasCase() && m_case != m_visit.record().id) {
        m_case = m_visit.record().id;
        m_asked.clear();
        m_failed.clear();
    }
    const QList<CoverQuestion> questions = open();
    ++m_out; // nothing is settled before all of it is asked
    for (const CoverQuestion &question : questions)
        ask(question);
    --m_out;
    if (!isBusy())
        Q_EMIT settled();
}

void FetchCovers::ask(const CoverQuestion &question)
{
    for (const CoverEntry &entry : question.entries)
        m_asked.insert(keyOf(question, entry));
    ++m_out;
    whenAnswered(this, m_source.ask(question), [this, question](const Result<QList<CoverAnswer>> &answers) {
        --m_out;
        answered(question, answers);
        if (!isBusy())
            Q_EMIT settled();
    });
}

void FetchCovers::answered(const CoverQuestion &question, const Result<QList<CoverAnswer>> &answers)
{
    if (question.caseId != m_case || !m_visit.hasCase() || m_visit.record().id != m_case)
        return;
    if (answers)
        return m_visit.learnCovers(*answers);
    qCInfo(logSync, "covers are not known: %s", qPrintable(errorCodeName(answers.error().code)));
    for (const CoverEntry &entry : question.entries)
        m_failed.insert(keyOf(question, entry));
    m_retry.start();
}

} // namespace yichuang
