// SPDX-License-Identifier: Apache-2.0
#include "domain/guide/elementlint.h"

#include <algorithm>

#include <QJsonObject>
#include <QRegularExpression>

#include "domain/guide/guideelements.h"
#include "domain/guide/guidejson.h"

namespace yichuang {

namespace {

using Findings = QList<GuideFinding>;

constexpr auto error = FindingSeverity::Error;
constexpr auto warning = FindingSeverity::Warning;

GuideFinding finding(const char *rule, const char *element, FindingSeverity severity, const char *remedy,
                     const QString &detail)
{
    return {QString::fromLatin1(rule),   QLatin1Char('/') + QString::fromLatin1(element),
            ElementOwner::Substantive,   severity,
            QString::fromLatin1(remedy), detail,
            {},                          {}};
}

/// Calendar days are never longer than as many working days, so only one mixed pair can be compared without a calendar.
bool exceeds(const TimeLimit &promised, const TimeLimit &statutory)
{
    const bool comparable = promised.unit == statutory.unit || promised.unit == DayUnit::WorkingDays;
    return comparable && promised.days > statutory.days;
}

/// Rules 1 and 2: 承诺时限 即办 goes with 即办件 and 即审即办, every other one with 承诺件 and 前审后批.
Findings lintLimits(const Guide &guide)
{
    Findings findings;
    if (!guide.promised)
        return findings;
    if (guide.statutory && exceeds(*guide.promised, *guide.statutory))
        findings += finding("promisedOverStatutory", "promiseDay", error, "shortenPromise",
                            QStringLiteral("%1 > %2").arg(guide.promised->days).arg(guide.statutory->days));
    const bool atOnce = guide.promised->days == 0;
    const QString days = QString::number(guide.promised->days);
    if (!guide.projectType.isEmpty() && atOnce != (guide.projectType == u"1"))
        findings += finding("projectTypeMismatch", "projectType", warning, "alignProjectType",
                            guide.projectType + QStringLiteral(", ") + days);
    const QString &review = guide.service.reviewType;
    if (!review.isEmpty() && atOnce != (review == u"atOnce"))
        findings += finding("reviewTypeMismatch", "reviewType", warning, "alignReviewType",
                            review + QStringLiteral(", ") + days);
    return findings;
}

/// What the name of a result says about its kind (rules 3 to 5): 证, 文, 批复; empty when it says nothing.
QString kindByName(QString name)
{
    static const QRegularExpression closing(QStringLiteral("[》”）)]+$"));
    name.remove(closing);
    if (name.endsWith(QStringLiteral("证")))
        return QStringLiteral("出证办结");
    if (name.endsWith(QStringLiteral("文")))
        return QStringLiteral("出文办结");
    return name.endsWith(QStringLiteral("批复")) ? QStringLiteral("审批办结") : QString();
}

/// Rules 3, 4, 5 and 14.
Findings lintResult(const GuideResult &result, const QString &pointer)
{
    Findings findings;
    const QString expected = kindByName(result.name);
    if (!expected.isEmpty() && result.kind != expected)
        findings += {QStringLiteral("resultKindMismatch"), pointer + QStringLiteral("/resultType"),
                     ElementOwner::Substantive, warning, QStringLiteral("alignResultKind"), expected, {}, {}};
    if (!result.name.isEmpty() && result.sample.isEmpty())
        findings += {QStringLiteral("resultSampleMissing"), pointer + QStringLiteral("/resultGuid"),
                     ElementOwner::Substantive, warning, QStringLiteral("addResultSample"), result.name, {}, {}};
    return findings;
}

/// Rules 6, 7, 8 and 9.
Findings lintVisits(const GuideService &service)
{
    Findings findings;
    const QString reason = service.visitReason.trimmed();
    const bool none = reason.isEmpty() || reason == QStringLiteral("无");
    if (!service.visits)
        return findings;
    if (*service.visits != 0 && none)
        findings += finding("visitReasonMissing", "limitSceneExplain", warning, "writeVisitReason",
                            QString::number(*service.visits));
    if (*service.visits == 0 && !none)
        findings += finding("visitReasonUnneeded", "limitSceneExplain", warning, "dropVisitReason", reason);
    const bool canPost = service.handleTypes.contains(QStringLiteral("post"));
    if (*service.visits == 0 && service.online == false && !canPost)
        findings += finding("postMissing", "handleType", warning, "offerPost", service.handleTypes.join(QLatin1Char(' ')));
    if (*service.visits != 0 && service.onlineDepth == u"4")
        findings += finding("visitsDespiteDepth", "limitSceneNum", warning, "alignVisits",
                            QString::number(*service.visits));
    return findings;
}

/// Rules 10 and 15.
Findings lintFees(const Guide &guide)
{
    Findings findings;
    if (!guide.feeCharged) {
        if (guide.service.paidOnline == true)
            findings += finding("paymentWithoutFee", "isPayOnline", warning, "dropPayment", QString());
        return findings;
    }
    const auto hasStandard = [](const GuideFee &fee) { return !fee.standard.trimmed().isEmpty(); };
    const QList<GuideFee> &fees = guide.law.fees;
    if (guide.feeText.trimmed().isEmpty() && (fees.isEmpty() || !std::all_of(fees.cbegin(), fees.cend(), hasStandard)))
        findings += finding("feeTextMissing", "feeStand", error, "writeFee", QString());
    const auto hasBasis = [](const GuideFee &fee) { return !fee.basis.trimmed().isEmpty(); };
    if (guide.law.feeBasis.trimmed().isEmpty() && (fees.isEmpty() || !std::all_of(fees.cbegin(), fees.cend(), hasBasis)))
        findings += finding("feeBasisMissing", "feeBasis", warning, "writeFeeBasis", QString());
    if (fees.isEmpty())
        findings += finding("feeItemsMissing", "fees", warning, "listFees", QString());
    if (!guide.service.paidOnline)
        findings += finding("paymentUnstated", "isPayOnline", warning, "statePayment", QString());
    return findings;
}

/// Numbers of a land line, without what is not a digit.
QStringList landLines(const QStringList &ways)
{
    static const QRegularExpression number(QStringLiteral("(?<![\\d-])(?:[（(]?0\\d{2,3}[)）]?[- ]?)?[2-9]\\d{6,7}(?![\\d-])"));
    static const QRegularExpression noDigit(QStringLiteral("\\D"));
    QStringList lines;
    for (const QString &way : ways) {
        for (auto match = number.globalMatch(way); match.hasNext();)
            lines.append(match.next().captured().remove(noDigit));
    }
    return lines;
}

/// Rule 11: a complaint does not go to whom it is about, and a land line has its area code.
Findings lintContacts(const GuideService &service)
{
    Findings findings;
    const QStringList asked = landLines(service.consultation);
    const QStringList complained = landLines(service.complaint);
    for (const QString &way : service.consultation) {
        if (service.complaint.contains(way))
            findings += finding("sameContact", "superviseWay", warning, "separateContacts", way);
    }
    for (const QString &line : asked) {
        if (!line.startsWith(QLatin1Char('0')))
            findings += finding("areaCodeMissing", "linkWay", warning, "addAreaCode", line);
    }
    for (const QString &line : complained) {
        if (!line.startsWith(QLatin1Char('0')))
            findings += finding("areaCodeMissing", "superviseWay", warning, "addAreaCode", line);
    }
    return findings;
}

/// Rule 12; says nothing about a guide without any topic.
Findings lintTopics(const Guide &guide)
{
    const QStringList &persons = guide.service.personTopics;
    const QStringList &organisations = guide.service.organisationTopics;
    if (persons.isEmpty() && organisations.isEmpty())
        return {};
    Findings findings;
    if (guide.isForPersons() == persons.isEmpty())
        findings += finding("topicMismatch", "userTopicType", warning, "alignTopics", persons.join(QLatin1Char(' ')));
    if (guide.isForOrganisations() == organisations.isEmpty())
        findings += finding("topicMismatch", "corpTopicType", warning, "alignTopics", organisations.join(QLatin1Char(' ')));
    return findings;
}

/// Rule 13: what a permit must have.
Findings lintPermit(const Guide &guide)
{
    constexpr qsizetype fewestLinks = 5; // 受理, 审核, 审批, 办结, 送达
    Findings findings;
    if (guide.taskType != u"01")
        return findings;
    if (guide.service.commonQuestions.isEmpty())
        findings += finding("commonQuestionMissing", "commonQuestions", warning, "addCommonQuestion", QString());
    if (guide.process.size() < fewestLinks)
        findings += finding("processTooShort", "handleFlow", warning, "writeAllLinks", QString::number(guide.process.size()));
    return findings;
}

/// A law without the day, year or number that tells which wording is meant.
bool isUndated(const QString &law)
{
    static const QRegularExpression dated(QStringLiteral("(19|20)\\d{2}|第[\\d〇零一二三四五六七八九十百]+号"));
    return law.contains(QStringLiteral("《")) && !dated.match(law).hasMatch();
}

} // namespace

QList<GuideFinding> lintElements(const Guide &guide)
{
    Findings findings = lintLimits(guide) + lintResult(guide.result, QString());
    for (qsizetype i = 0; i < guide.furtherResults.size(); ++i)
        findings += lintResult(guide.furtherResults.at(i), QStringLiteral("/furtherResults/%1").arg(i));
    return findings + lintVisits(guide.service) + lintFees(guide) + lintContacts(guide.service) + lintTopics(guide)
           + lintPermit(guide);
}

QList<GuideFinding> lintCompleteness(const Guide &guide)
{
    Findings findings;
    const QJsonObject document = guideToJson(guide);
    for (const GuideElement &element : guideElements()) {
        if (element.required && !document.contains(element.key))
            findings += {QStringLiteral("elementMissing"), QLatin1Char('/') + element.key.toString(),
                         ElementOwner::Substantive, warning, QStringLiteral("fillElement"), element.label.toString(), {}, {}};
    }
    for (qsizetype i = 0; i < guide.legalBasis.size(); ++i) {
        if (isUndated(guide.legalBasis.at(i)))
            findings += {QStringLiteral("lawDateMissing"), QStringLiteral("/byLaw/%1").arg(i),
                         ElementOwner::Substantive, warning, QStringLiteral("dateLaw"), guide.legalBasis.at(i), {}, {}};
    }
    for (const QString &key : guide.owners.keys()) {
        if (!guideElement(key))
            findings += {QStringLiteral("unknownElementOwner"), QStringLiteral("/owners/") + key,
                         ElementOwner::Substantive, error, QStringLiteral("nameElement"), key, {}, {}};
    }
    return findings;
}

} // namespace yichuang
