// SPDX-License-Identifier: Apache-2.0
#include "desk/cases/outcomeinquiry.h"

#include <algorithm>
#include <utility>

#include "core/whenanswered.h"

namespace yichuang {

OutcomeInquiry::OutcomeInquiry(CaseStore &cases, PrintOrders &prints, QObject *parent)
    : QObject(parent), m_cases(cases), m_prints(prints)
{
}

void OutcomeInquiry::open(Question question)
{
    m_question = std::move(question);
}

void OutcomeInquiry::ask()
{
    if (!m_question || m_asking)
        return;
    m_asking = true;
    whenAnswered(this, m_cases.load(m_question->id), [this](const Result<CaseRecord> &record) {
        m_asking = false;
        if (m_question)
            judge(record);
    });
}

void OutcomeInquiry::judge(const Result<CaseRecord> &record)
{
    // A draft that was never saved before its act is not there at all when the act was not stored.
    const bool absent = !record && record.error().code == ErrorCode::NotFound;
    if (!record && !absent)
        return Q_EMIT unanswered();
    if (absent || !m_question->done(*record)) {
        m_question.reset();
        Q_EMIT notStored();
    } else if (m_question->paper) {
        findOrder(*record);
    } else {
        m_question.reset();
        Q_EMIT stored(*record, {});
    }
}

void OutcomeInquiry::findOrder(const CaseRecord &record)
{
    m_asking = true;
    whenAnswered(this, m_prints.ofCase(record.id), [this, record](const Result<QList<PrintOrder>> &orders) {
        m_asking = false;
        if (!m_question)
            return;
        if (!orders)
            return Q_EMIT unanswered();
        const PaperKind kind = *m_question->paper;
        const auto found = std::find_if(orders->crbegin(), orders->crend(),
                                        [kind](const PrintOrder &order) { return order.paper.kind == kind; });
        if (found == orders->crend())
            return Q_EMIT unanswered();
        const PrintOrder order = *found;
        m_question.reset();
        Q_EMIT stored(record, order);
    });
}

QString OutcomeInquiry::unknownText()
{
    return tr("Whether this was stored could not be found out. Everything you entered is still here. F5 asks the store again; "
              "until it has answered, hand out nothing and do not begin anew.");
}

QString OutcomeInquiry::unansweredText()
{
    return tr("The store does not answer yet. Everything you entered is still here. F5 asks again; if this stays, call the "
              "system administrator.");
}

QString OutcomeInquiry::notStoredText()
{
    return tr("The store has answered: nothing was stored. Everything you entered is still here; decide again.");
}

QString OutcomeInquiry::askText()
{
    return tr("Ask the store again  F5");
}

} // namespace yichuang
