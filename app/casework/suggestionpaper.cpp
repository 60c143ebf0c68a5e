// SPDX-License-Identifier: Apache-2.0
#include "casework/suggestionpaper.h"

#include <QJsonArray>

#include "core/clock.h"

namespace yichuang {

namespace {

QString orDash(const QString &text)
{
    return text.trimmed().isEmpty() ? QStringLiteral("—") : text;
}

} // namespace

Paper suggestionPaper(const QList<LintedGuide> &guides, const Session &session, const QDateTime &at)
{
    QJsonArray rows;
    bool sample = false;
    for (const Suggestion &suggestion : suggestionsFor(guides)) {
        rows.append(QJsonObject{{QStringLiteral("no"), rows.size() + 1},
                                {QStringLiteral("item"), orDash(suggestion.item)},
                                {QStringLiteral("taskCode"), orDash(suggestion.taskCode)},
                                {QStringLiteral("version"), suggestion.version},
                                {QStringLiteral("element"), orDash(suggestion.element)},
                                {QStringLiteral("text"), orDash(suggestion.text)},
                                {QStringLiteral("proposal"), orDash(suggestion.proposal)},
                                {QStringLiteral("reason"), orDash(suggestion.reason)}});
    }
    for (const LintedGuide &linted : guides)
        sample = sample || linted.guide.provenance.sample;
    Paper paper;
    paper.kind = PaperKind::SuggestionTable;
    paper.number = QStringLiteral("G") + atCounter(at).toString(QStringLiteral("yyyyMMddHHmm"));
    // A scan at a counter finds no case behind it.
    paper.checkToken = QStringLiteral("suggestions");
    paper.fields = {{QStringLiteral("hallName"), orDash(session.counter.hallName)},
                    {QStringLiteral("counterNo"), orDash(session.counter.counterNo)},
                    {QStringLiteral("clerkName"), orDash(session.clerk.name)},
                    {QStringLiteral("clerkNo"), orDash(session.clerk.id)},
                    {QStringLiteral("itemName"), QStringLiteral("办事指南")},
                    {QStringLiteral("numberLabel"), QStringLiteral("汇总表编号")},
                    {QStringLiteral("printedAt"), at.toUTC().toString(Qt::ISODate)},
                    {QStringLiteral("sample"), sample},
                    {QStringLiteral("guides"), guides.size()},
                    {QStringLiteral("rows"), rows}};
    return paper;
}

} // namespace yichuang
