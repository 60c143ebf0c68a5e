// SPDX-License-Identifier: Apache-2.0
#include "desk/words/reasonwords.h"

#include <QJsonArray>

#include "casework/pagefindingtext.h"
#include "domain/cases/casecodes.h"

namespace yichuang {

namespace {

QString wordOf(const ReasonSubject &subject)
{
    if (subject.code == fileUnseenCode)
        return ReasonWords::tr("a file that can be seen nowhere here");
    if (subject.code == documentTooLargeCode)
        return ReasonWords::tr("the size of the file");
    const std::optional<PageCheck> check = valueOf(pageCheckCodes, subject.code);
    if (check == PageCheck::PageCount)
        return pageCheckName(*check);
    return ReasonWords::tr("page %1: %2").arg(QString::number(subject.page), check ? pageCheckName(*check) : subject.code);
}

} // namespace

QString ReasonWords::about(const QList<ReasonSubject> &subjects)
{
    QStringList words;
    for (const ReasonSubject &subject : subjects)
        words.append(wordOf(subject));
    return words.join(QStringLiteral("、"));
}

QString ReasonWords::ofEvent(const LedgerEvent &event)
{
    const QJsonArray accepted = event.body.value(u"accepted").toArray();
    const QJsonArray reasons = event.said.value(u"reasons").toArray();
    QStringList sentences;
    for (qsizetype nth = 0; nth < accepted.size(); ++nth) {
        QList<ReasonSubject> subjects;
        for (const QJsonValue one : accepted.at(nth).toObject().value(u"about").toArray())
            subjects.append({one.toObject().value(u"check").toString(), one.toObject().value(u"page").toInt()});
        const QString reason = event.isForgotten() ? tr("(purged)") : reasons.at(nth).toObject().value(u"text").toString();
        sentences.append(tr("will do all the same: %1 (%2)").arg(about(subjects), reason));
    }
    return sentences.join(QStringLiteral(" · "));
}

} // namespace yichuang
