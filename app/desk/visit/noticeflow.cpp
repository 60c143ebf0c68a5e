// SPDX-License-Identifier: Apache-2.0
#include "desk/visit/noticeflow.h"

#include <algorithm>
#include <utility>

#include "casework/errortext.h"

namespace yichuang {

NoticeFlow::NoticeFlow(CounterWork &work, QObject *parent) : QObject(parent), m_work(work)
{
    connect(&m_work.notice, &GiveOneTimeNotice::given, this, [this](const PrintOrder &order) {
        m_printing = order.id;
        Q_EMIT said(Tone::Working, tr("One-time notice kept; printing …"));
        m_work.issue.print(order);
    });
    connect(&m_work.notice, &GiveOneTimeNotice::failed, this,
            [this](const Error &error) { Q_EMIT said(Tone::Bad, errorText(error.code).paragraph()); });
    connect(&m_work.issue, &IssuePaper::printed, this, &NoticeFlow::printed);
    connect(&m_work.issue, &IssuePaper::failed, this, &NoticeFlow::notPrinted);
    connect(&m_work.separators, &PrintSeparators::printed, this, &NoticeFlow::sheetsPrinted);
    connect(&m_work.separators, &PrintSeparators::failed, this, &NoticeFlow::separatorsFailed);
}

bool NoticeFlow::tellsWhatToBring() const
{
    const QList<CaseMaterial> &materials = m_work.visit.record().materials;
    return std::all_of(materials.cbegin(), materials.cend(),
                       [](const CaseMaterial &material) { return material.files.isEmpty(); });
}

void NoticeFlow::press()
{
    if (tellsWhatToBring())
        give();
    else
        Q_EMIT correctionRequested();
}

void NoticeFlow::pressOther()
{
    if (tellsWhatToBring())
        Q_EMIT correctionRequested();
    else
        give();
}

void NoticeFlow::printSeparators()
{
    Q_EMIT aboutToTell();
    if (!m_sheetsOf.isNull())
        return Q_EMIT said(Tone::Working, tr("The separator sheets are being printed …"));
    m_sheetsOf = m_work.visit.caseId();
    m_work.separators.print();
}

void NoticeFlow::sheetsPrinted(int sheets)
{
    const bool withNotice = std::exchange(m_withNotice, false);
    // In the visit of somebody else by now, nothing is said of what lies in the printer's tray.
    if (std::exchange(m_sheetsOf, CaseId()) != m_work.visit.caseId())
        return;
    const QString words = tr("%n separator sheet(s) printed. One lies before each material, and the feeder sorts the "
                             "stack by them.", nullptr, sheets);
    Q_EMIT said(Tone::Good, withNotice ? tr("One-time notice printed. %1 %2").arg(leftWords(), words) : words);
}

void NoticeFlow::separatorsFailed(const Error &error)
{
    const bool withNotice = std::exchange(m_withNotice, false);
    if (std::exchange(m_sheetsOf, CaseId()) == m_work.visit.caseId())
        return separatorsNotPrinted(error, withNotice);
    if (error.code != ErrorCode::Empty)
        Q_EMIT said(Tone::Bad, tr("The separator sheets of the visit before were not printed. %1 Ctrl+F8 in that visit prints them again.")
                                   .arg(errorText(error.code).paragraph()));
}

void NoticeFlow::separatorsNotPrinted(const Error &error, bool withNotice)
{
    if (withNotice && error.code == ErrorCode::Empty)
        return noticePrinted();
    if (withNotice)
        return Q_EMIT said(Tone::Bad, tr("The one-time notice is printed, its separator sheets are not. %1 Ctrl+F8 prints them again.")
                                          .arg(errorText(error.code).paragraph()));
    if (error.code == ErrorCode::Empty)
        return Q_EMIT said(Tone::Quiet, tr("Nothing comes on paper, so that no separator sheet is needed."));
    if (error.code != ErrorCode::Incomplete)
        return Q_EMIT said(Tone::Bad, errorText(error.code).paragraph());
    Q_EMIT said(Tone::Warn, tr("Choose the item and answer its questions first; then it is known which sheets are needed."));
    Q_EMIT questionsOpen();
}

void NoticeFlow::describe(QPushButton &button, bool mayCorrect) const
{
    const bool bring = tellsWhatToBring();
    button.setText(bring ? tr("One-time notice  F8") : tr("Correction notice  F8"));
    button.setEnabled(bring ? m_work.notice.isPossible() : mayCorrect);
    button.setToolTip(bring ? tr("Tells at once what to bring. Shift+F8: correction notice.")
                            : tr("Tells once what to put right. Shift+F8: what is still to be brought."));
}

void NoticeFlow::give()
{
    Q_EMIT aboutToTell();
    // The rest of a notice comes to a stack that has its sheets already.
    m_sheetsFollow = m_work.session.counter.separatorsWithNotice && m_work.notice.extent() == NoticeExtent::Whole;
    if (m_work.notice.isPossible())
        return m_work.notice.give();
    Q_EMIT said(Tone::Warn, tr("One notice tells everything: choose the item and answer its questions first."));
    Q_EMIT questionsOpen();
}

QString NoticeFlow::leftWords() const
{
    const std::optional<OneTimeNotice> &notice = m_work.visit.record().notice;
    const int left = notice ? int(notice->materialIds.size()) : 0;
    return left > 0 ? tr("%n material(s) still to be brought.", nullptr, left) : tr("Nothing has to be brought.");
}

void NoticeFlow::printed(const PrintOrder &order)
{
    if (order.id != m_printing)
        return;
    m_printing = {};
    const bool sheetsFollow = std::exchange(m_sheetsFollow, false);
    // Of another visit that is open by now, no sheet is wanted, and what is left to bring is not that visit's.
    if (order.caseId != m_work.visit.caseId())
        return;
    if (!sheetsFollow || !m_sheetsOf.isNull())
        return noticePrinted();
    Q_EMIT said(Tone::Working, tr("One-time notice printed; its separator sheets follow …"));
    m_withNotice = true;
    m_sheetsOf = order.caseId;
    m_work.separators.print();
}

void NoticeFlow::noticePrinted()
{
    Q_EMIT said(Tone::Good, tr("One-time notice printed. %1 Ctrl+F8 prints a separator sheet for each material; F6 parks the visit until "
                                "the applicant is back.").arg(leftWords()));
}

void NoticeFlow::notPrinted(const PrintOrder &order, const Error &error)
{
    if (order.id != m_printing)
        return;
    m_printing = {};
    Q_EMIT said(Tone::Bad, tr("The one-time notice is kept and waits on the start page. %1").arg(errorText(error.code).paragraph()));
}

} // namespace yichuang
