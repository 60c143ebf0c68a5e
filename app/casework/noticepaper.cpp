// SPDX-License-Identifier: Apache-2.0
#include "casework/noticepaper.h"

#include "casework/papercontents.h"
#include "casework/paperfields.h"
#include "casework/paperwords.h"
#include "domain/cases/noticecode.h"
#include "domain/checks/noticerules.h"

namespace yichuang {

namespace {

QJsonArray answerRows(const Checklist &checklist)
{
    QJsonArray rows;
    for (const Question &question : checklist.questions) {
        const QString answer = checklist.answers.value(question.id).toString();
        for (const QuestionOption &option : question.options) {
            if (option.id == answer)
                rows.append(QJsonObject{{QStringLiteral("question"), question.text}, {QStringLiteral("answer"), option.text}});
        }
    }
    return rows;
}

/// Items of a package that are not taken in, and why: the notice names them, so that nobody waits for them.
QJsonArray notTakenRows(const CaseRecord &draft)
{
    QJsonArray rows;
    for (const CaseComponent &component : draft.components) {
        if (component.state != CaseState::NotAccepted)
            continue;
        QJsonObject row{{QStringLiteral("name"), component.name}};
        insertUnlessEmpty(row, QStringLiteral("reason"), component.text);
        rows.append(row);
    }
    return rows;
}

QJsonArray textRows(const QStringList &texts)
{
    QJsonArray rows;
    for (const QString &text : texts) {
        if (!text.trimmed().isEmpty())
            rows.append(QJsonObject{{QStringLiteral("text"), text}});
    }
    return rows;
}

QJsonObject materialRow(const NoticeLine &line, int number)
{
    const bool paper = line.standing != NoticeStanding::Exempt;
    QJsonObject row{{QStringLiteral("no"), number},
                    {QStringLiteral("name"), line.rule.name},
                    {QStringLiteral("standing"), standingLabel(line.standing, line.rule)},
                    {QStringLiteral("toBring"), line.standing == NoticeStanding::ToBring
                                                    || line.standing == NoticeStanding::OneOf}};
    if (paper)
        row.insert(QStringLiteral("form"), QStringLiteral("%1，%2份").arg(acceptanceLabel(line.rule.acceptance)).arg(line.rule.copies));
    else
        row.insert(QStringLiteral("form"), QStringLiteral("—"));
    insertUnlessEmpty(row, QStringLiteral("note"), paper ? line.rule.fillNote : QString());
    return row;
}

/// Of the rest only what is to be brought stands on the list; the numbers run through all groups.
QJsonArray materialRows(const QList<NoticeGroup> &groups, NoticeExtent extent)
{
    QJsonArray rows;
    for (const NoticeGroup &group : groups) {
        bool first = true;
        for (const NoticeLine &line : group.lines) {
            QJsonObject row = materialRow(line, int(rows.size()) + 1);
            if (extent == NoticeExtent::Rest && !row.value(u"toBring").toBool())
                continue;
            if (first && !group.components.isEmpty())
                row.insert(QStringLiteral("heading"), groupLabel(group));
            first = false;
            rows.append(row);
        }
    }
    return rows;
}

QJsonArray limitRows(const Guide &guide)
{
    QJsonArray rows;
    const auto add = [&rows](const QString &name, const std::optional<TimeLimit> &limit) {
        if (limit)
            rows.append(QJsonObject{{QStringLiteral("name"), name}, {QStringLiteral("text"), limitLabel(*limit)}});
    };
    add(QStringLiteral("承诺办结时限"), guide.promised);
    add(QStringLiteral("法定办结时限"), guide.statutory);
    return rows;
}

QJsonArray feeRows(const Guide &guide)
{
    QJsonArray rows;
    for (const GuideFee &fee : guide.law.fees) {
        if (fee.name.trimmed().isEmpty())
            continue;
        QJsonObject row{{QStringLiteral("name"), fee.name}};
        insertUnlessEmpty(row, QStringLiteral("standard"), fee.standard);
        rows.append(row);
    }
    return rows;
}

void insertPlace(QJsonObject &fields, const Guide &guide)
{
    insertUnlessEmpty(fields, QStringLiteral("place"), guide.service.place);
    insertUnlessEmpty(fields, QStringLiteral("hours"), guide.service.hours);
    insertUnlessEmpty(fields, QStringLiteral("channels"), channelsLabel(guide.service));
    insertUnlessEmpty(fields, QStringLiteral("onlineAddress"), guide.service.onlineAddress);
    insertUnlessEmpty(fields, QStringLiteral("consultation"), guide.service.consultation.join(QStringLiteral("；")));
}

} // namespace

Paper oneTimeNotice(const CaseRecord &draft, const Guide &guide, const Checklist &checklist, const QString &checkToken,
                    NoticeExtent extent, const Session &session, const QDateTime &at)
{
    QJsonObject fields = commonFields(draft, session, at);
    if (draft.applicant.identity.name.isEmpty())
        fields.remove(QStringLiteral("applicantName"));
    fields.insert(QStringLiteral("numberLabel"), QStringLiteral("告知编号"));
    // No platform gives this notice another number.
    fields.insert(QStringLiteral("provisional"), false);
    fields.insert(QStringLiteral("sample"), guide.provenance.sample);
    fields.insert(QStringLiteral("toldOn"), dayText(at));
    fields.insert(QStringLiteral("rest"), extent == NoticeExtent::Rest);
    if (draft.notice && extent == NoticeExtent::Rest)
        fields.insert(QStringLiteral("firstToldOn"), dayText(draft.notice->givenAt));
    if (guide.publishedOn.isValid())
        fields.insert(QStringLiteral("publishedOn"), guide.publishedOn.toString(Qt::ISODate));
    fields.insert(QStringLiteral("notTaken"), notTakenRows(draft));
    fields.insert(QStringLiteral("answers"), answerRows(checklist));
    fields.insert(QStringLiteral("conditions"), textRows(guide.acceptConditions));
    fields.insert(QStringLiteral("materials"), materialRows(noticeGroups(guide, checklist, draft), extent));
    fields.insert(QStringLiteral("limits"), limitRows(guide));
    fields.insert(QStringLiteral("charged"), guide.feeCharged);
    insertUnlessEmpty(fields, QStringLiteral("feeText"), guide.feeText);
    fields.insert(QStringLiteral("fees"), feeRows(guide));
    insertPlace(fields, guide);

    Paper paper;
    paper.kind = PaperKind::OneTimeNotice;
    paper.number = noticeCode(draft.id);
    paper.checkToken = checkToken;
    paper.fields = std::move(fields);
    return paper;
}

} // namespace yichuang
