// SPDX-License-Identifier: Apache-2.0
#include "desk/cases/casehistorymodel.h"

#include <QJsonArray>

#include "core/clock.h"
#include "desk/look/deskroles.h"
#include "desk/look/statuscolours.h"
#include "desk/words/casewords.h"
#include "desk/words/coverwords.h"
#include "desk/words/reasonwords.h"
#include "desk/words/staffwords.h"
#include "domain/cases/casestate.h"
#include "domain/cases/paper.h"

namespace yichuang {

namespace {

QString joined(const QJsonValue &texts)
{
    QStringList all;
    for (const QJsonValue text : texts.toArray())
        all.append(text.toString());
    return all.join(QStringLiteral("、"));
}

} // namespace

void CaseHistoryModel::show(const QList<LedgerEvent> &events)
{
    beginResetModel();
    m_events = events;
    endResetModel();
}

int CaseHistoryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_events.size());
}

int CaseHistoryModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(Column::Count);
}

QVariant CaseHistoryModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_events.size())
        return {};
    const LedgerEvent &event = m_events.at(index.row());
    const auto column = static_cast<Column>(index.column());
    if (role == ToneRole)
        return column == Column::What ? QVariant() : QVariant(int(Tone::Quiet));
    if (role == Qt::ToolTipRole && column == Column::What)
        return wordsOf(event);
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case Column::Time: return atCounter(event.at).toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
    case Column::What: return wordsOf(event);
    case Column::Who:
        if (event.kind == QStringLiteral("promiseLapsed"))
            return tr("Nobody: the day passed");
        return event.clerkName.isEmpty() ? tr("City system") : tr("%1, counter %2").arg(event.clerkName, event.counterNo);
    case Column::Count: break;
    }
    return {};
}

QString CaseHistoryModel::wordsOf(const LedgerEvent &event)
{
    const QString &kind = event.kind;
    if (kind.startsWith(QStringLiteral("review")))
        return reviewWords(event);
    if (const QString words = CoverWords::ofEvent(event, reasonIn(event)); !words.isEmpty())
        return words;
    if (kind == QStringLiteral("personalTextRevealed"))
        return revealWords(event);
    if (kind.startsWith(QStringLiteral("print")))
        return paperWords(event);
    if (kind == QStringLiteral("statusReported") || kind == QStringLiteral("statusIgnored")) {
        const std::optional<CaseState> to = caseStateFromCode(event.body.value(u"to").toString());
        const QString state = to ? CaseWords::state(*to) : event.body.value(u"to").toString();
        return kind == QStringLiteral("statusReported") ? tr("The city reports: %1").arg(state)
                                                        : tr("The city reports %1, which does not fit; left as it was").arg(state);
    }
    if (kind == QStringLiteral("componentReported")) {
        const std::optional<CaseState> to = caseStateFromCode(event.body.value(u"to").toString());
        return tr("The city reports of “%1”: %2").arg(event.body.value(u"name").toString(), to ? CaseWords::state(*to) : QString());
    }
    if (kind == QStringLiteral("statusInferred")) {
        const std::optional<CaseState> to = caseStateFromCode(event.body.value(u"to").toString());
        return tr("Follows from what the city reports: %1").arg(to ? CaseWords::state(*to) : QString());
    }
    const QHash<QString, QString> words{
        {QStringLiteral("feedProblem"), tr("A report of the city could not be kept; the administrator must look")},
        {QStringLiteral("draftOpened"), tr("Visit opened")},
        {QStringLiteral("received"), tr("Received; intake voucher ordered")},
        {QStringLiteral("accepted"), event.body.value(u"afterCorrection").toBool()
                                         ? tr("Accepted after the correction; acceptance voucher ordered")
                                         : tr("Received and accepted; acceptance voucher ordered")},
        {QStringLiteral("correctionsHandedIn"), event.body.value(u"complete").toBool()
                                                    ? tr("All corrections handed in; receipt ordered")
                                                    : tr("Some of the corrections handed in; receipt ordered")},
        {QStringLiteral("correctionIssued"), tr("One-time correction notice issued")},
        {QStringLiteral("notAccepted"), event.saidDigest.isEmpty() ? tr("Not accepted; notice issued")
                                                                          : tr("Not accepted; notice issued: %1").arg(reasonIn(event))},
        {QStringLiteral("componentNotAccepted"), tr("“%1” not accepted; notice issued").arg(event.body.value(u"name").toString())},
        {QStringLiteral("delivered"), event.body.value(u"agent").toBool() ? tr("Results handed to an agent")
                                                                          : tr("Results handed to the applicant")},
        {QStringLiteral("takenInBesides"), tr("Taken in besides %1, which stands open: %2")
             .arg(joined(event.body.value(u"others")), reasonIn(event))},
        {QStringLiteral("takenInTwice"), tr("The same application is open elsewhere: %1, centre %2, counter %3")
             .arg(event.body.value(u"other").toString(), event.body.value(u"hall").toString(),
                  event.body.value(u"counter").toString())},
        {QStringLiteral("resultArrived"), tr("A result arrived from the department")},
        {QStringLiteral("materialsAdded"), lateWords(event)},
        {QStringLiteral("promiseLapsed"),
         tr("Promised by %1 and not brought").arg(event.body.value(u"due").toString())},
    };
    return words.contains(kind) ? words.value(kind) : counterWords(event);
}

QString CaseHistoryModel::lateWords(const LedgerEvent &event)
{
    const QString words = tr("%n material(s) taken in later", nullptr, int(event.body.value(u"materials").toArray().size()));
    const QString accepted = ReasonWords::ofEvent(event);
    return accepted.isEmpty() ? words : words + QStringLiteral(" · ") + accepted;
}

QString CaseHistoryModel::counterWords(const LedgerEvent &event)
{
    const QString &kind = event.kind;
    const QHash<QString, QString> words{
        {QStringLiteral("draftParked"), tr("Visit parked")},
        {QStringLiteral("oneTimeNoticeGiven"), event.body.value(u"rest").toBool() ? tr("Told what is still to be brought")
                                                                                  : tr("Told at once what to bring")},
        {QStringLiteral("draftResumed"), tr("Visit resumed")},
        {QStringLiteral("draftRecovered"), tr("Visit recovered after an interruption")},
        {QStringLiteral("draftDiscarded"), tr("Draft discarded")},
        {QStringLiteral("changed"), tr("Case changed")},
        {QStringLiteral("held"), tr("Kept from being purged: %1").arg(reasonIn(event))},
        {QStringLiteral("released"), tr("May be purged in time: %1").arg(reasonIn(event))},
        {QStringLiteral("purged"), tr("Personal data destroyed; certificate ordered")},
        {QStringLiteral("purgedAgain"), tr("Personal data that came back with a backup destroyed again")},
        {QStringLiteral("platformNumberGiven"), tr("The platform gave its number")},
        {QStringLiteral("personalTextRevealed"), tr("Personal data shown in clear")},
        {QStringLiteral("signedIn"), tr("Signed in")},
        {QStringLiteral("signInRefused"), tr("Sign-in refused")},
        {QStringLiteral("recordPrinted"), tr("Own record printed")},
        {QStringLiteral("devicesTested"), tr("Devices tested: %1 in order, %2 to be seen to")
             .arg(event.body.value(u"good").toInteger())
             .arg(event.body.value(u"warnings").toInteger() + event.body.value(u"bad").toInteger())},
        {QStringLiteral("entryDisputed"),
         tr("Entry %1 disputed: %2").arg(event.body.value(u"entry").toInteger()).arg(reasonIn(event))},
    };
    return words.contains(kind) ? words.value(kind) : staffWords(event);
}

QString CaseHistoryModel::reviewWords(const LedgerEvent &event)
{
    if (event.kind == QStringLiteral("reviewApproved"))
        return tr("Intake approved by review");
    return tr("Intake returned by review: %1").arg(reasonIn(event));
}

QString CaseHistoryModel::reasonIn(const LedgerEvent &event)
{
    if (event.isForgotten())
        return tr("(purged)");
    QStringList reasons;
    for (const QJsonValue &reason : event.said.value(u"reasons").toArray())
        reasons.append(reason.toObject().value(u"text").toString(reason.toString()));
    return reasons.isEmpty() ? event.said.value(u"reason").toString() : reasons.join(QStringLiteral("; "));
}

QString CaseHistoryModel::revealWords(const LedgerEvent &event)
{
    for (const RevealReason reason : allRevealReasons()) {
        if (revealReasonName(reason) == event.body.value(u"reason").toString())
            return tr("Personal text shown in plain: %1").arg(CaseWords::revealReason(reason));
    }
    return event.kind;
}

QString CaseHistoryModel::paperWords(const LedgerEvent &event)
{
    const std::optional<PaperKind> kind = paperKindFromName(event.body.value(u"paper").toString());
    const QString paper = kind ? CaseWords::paper(*kind) : QString();
    if (event.kind == QStringLiteral("printFailed"))
        return tr("%1: printing failed").arg(paper);
    return tr("%1 printed, copy %2").arg(paper).arg(event.body.value(u"copy").toInt());
}

QVariant CaseHistoryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case Column::Time: return tr("When");
    case Column::What: return tr("What happened");
    case Column::Who: return tr("Who");
    case Column::Count: break;
    }
    return {};
}

} // namespace yichuang
