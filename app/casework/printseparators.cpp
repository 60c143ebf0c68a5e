// SPDX-License-Identifier: Apache-2.0
#include "casework/printseparators.h"

#include <QJsonArray>

#include "casework/separatorpaper.h"
#include "core/whenanswered.h"

namespace yichuang {

PrintSeparators::PrintSeparators(const Visit &visit, PaperMaker &papers, Printer &printer, const Clock &clock,
                                 QByteArray tokenKey, QObject *parent)
    : QObject(parent), m_visit(visit), m_papers(papers), m_printer(printer), m_clock(clock), m_tokenKey(std::move(tokenKey))
{
}

bool PrintSeparators::isPossible() const
{
    return m_visit.guide() && m_visit.report().checklist.isSettled();
}

void PrintSeparators::print()
{
    if (m_printing) {
        Q_EMIT failed({ErrorCode::WrongState, QStringLiteral("sheets are being printed")});
        return;
    }
    if (!isPossible()) {
        Q_EMIT failed({ErrorCode::Incomplete, QStringLiteral("the situation is not settled")});
        return;
    }
    const Result<Paper> paper = separatorSheets(m_visit.record(), m_visit.report().checklist, m_tokenKey, m_visit.session(),
                                                m_clock.now());
    if (paper)
        printNow(*paper);
    else
        Q_EMIT failed(paper.error());
}

void PrintSeparators::printNow(const Paper &paper)
{
    m_printing = true;
    const int sheets = int(paper.fields.value(u"sheets").toArray().size());
    whenAnswered(this, m_papers.render(paper), [this, paper, sheets](const Result<QByteArray> &pdf) {
        if (!pdf)
            return end(failure(pdf.error()), sheets);
        whenAnswered(this, m_printer.print(*pdf, paper.number),
                     [this, sheets](const Result<> &outcome) { end(outcome, sheets); });
    });
}

void PrintSeparators::end(const Result<> &outcome, int sheets)
{
    m_printing = false;
    if (outcome)
        Q_EMIT printed(sheets);
    else
        Q_EMIT failed(outcome.error());
}

} // namespace yichuang
