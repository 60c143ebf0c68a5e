// SPDX-License-Identifier: Apache-2.0
#include "desk/words/draftwords.h"

#include "casework/discarddraft.h"
#include "core/clock.h"
#include "domain/identifiers/masking.h"

namespace yichuang {

QString DraftWords::deed(const DraftDeed &deed)
{
    switch (deed.act) {
    case DraftAct::Applicant: return tr("the applicant's particulars");
    case DraftAct::Agent: return tr("the agent's particulars");
    case DraftAct::Item: return tr("choose item “%1”").arg(deed.subject);
    case DraftAct::Answer: return tr("answer “%1”").arg(deed.subject);
    case DraftAct::Obtained: return tr("how “%1” is obtained").arg(deed.subject);
    case DraftAct::PageAdded: return tr("add page %1 (%2)").arg(QString::number(deed.page), deed.subject);
    case DraftAct::PageRemoved: return tr("remove page %1 (%2)").arg(QString::number(deed.page), deed.subject);
    case DraftAct::PagesTurned: return tr("turn page %1 (%2)").arg(QString::number(deed.page), deed.subject);
    case DraftAct::PagesMoved: return tr("move pages to %1 (%2)").arg(QString::number(deed.page), deed.subject);
    case DraftAct::PagesUsedAgain: return tr("use pages again as %1 (%2)").arg(QString::number(deed.page), deed.subject);
    case DraftAct::BlanksPutAside: return tr("put blank pages aside (%1)").arg(deed.subject);
    case DraftAct::PagesDivided: return tr("divide or join at page %1 (%2)").arg(QString::number(deed.page), deed.subject);
    case DraftAct::Point: return tr("check points of “%1”").arg(deed.subject);
    case DraftAct::Findings: return tr("pages of “%1” are usable").arg(deed.subject);
    case DraftAct::Component: return tr("whether “%1” is taken in").arg(deed.subject);
    case DraftAct::Field: return tr("field “%1”").arg(deed.subject);
    case DraftAct::Dates: return tr("dates of “%1”").arg(deed.subject);
    case DraftAct::Pieces: return tr("pieces of “%1”").arg(deed.subject);
    case DraftAct::Holder: return tr("whose “%1” is").arg(deed.subject);
    case DraftAct::Another: return tr("why it is another application");
    case DraftAct::Reading: return tr("what was read from “%1”").arg(deed.subject);
    }
    return {};
}

QString DraftWords::discardQuestion(const CaseRecord &draft)
{
    const NameOf whose = draft.applicant.organisation ? NameOf::Organisation : NameOf::Person;
    const QString name = draft.applicant.identity.name;
    const QStringList parts{name.isEmpty() ? tr("no applicant yet") : tr("applicant %1").arg(maskedName(name, whose)),
                            draft.itemName.isEmpty() ? tr("no item yet") : tr("item “%1”").arg(draft.itemName),
                            tr("%n page(s)", nullptr, DiscardDraft::pagesOf(draft)),
                            tr("opened %1").arg(atCounter(draft.openedAt).toString(QStringLiteral("yyyy-MM-dd HH:mm")))};
    return tr("Discard this draft? What goes for good: %1, and everything typed. Only that it was discarded stays on record.")
        .arg(parts.join(tr(", ")));
}

QString DraftWords::age(const QDateTime &openedAt, QDate today)
{
    const qint64 days = atCounter(openedAt).date().daysTo(today);
    return days > 0 ? tr("%n day(s) ago", nullptr, int(days)) : QString();
}

} // namespace yichuang
