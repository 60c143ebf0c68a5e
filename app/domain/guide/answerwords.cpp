// SPDX-License-Identifier: Apache-2.0
#include "domain/guide/answerwords.h"

#include <algorithm>

namespace yichuang {

namespace {

QString applicantInWords(const QJsonObject &applicant)
{
    const bool isPerson = applicant.value(u"kind").toString() == u"person";
    const QString kind = isPerson ? QStringLiteral("自然人") : QStringLiteral("法人或者其他组织");
    return kind + (applicant.value(u"hasAgent").toBool() ? QStringLiteral("，由代理人办理") : QStringLiteral("，本人办理"));
}

QString optionText(const Question &question, const QString &optionId)
{
    const auto found = std::find_if(question.options.cbegin(), question.options.cend(),
                                    [&optionId](const QuestionOption &option) { return option.id == optionId; });
    return found == question.options.cend() || found->text.isEmpty() ? optionId : found->text;
}

} // namespace

QString answersInWords(const Guide &guide, const QJsonObject &data, const QStringList &questions)
{
    const QJsonObject answers = data.value(u"answers").toObject();
    QStringList told;
    if (data.contains(u"applicant"))
        told.append(applicantInWords(data.value(u"applicant").toObject()));
    for (const Question &question : guide.questions) {
        const bool isMeant = questions.isEmpty() || questions.contains(question.id);
        if (!isMeant || !answers.contains(question.id))
            continue;
        const QString asked = question.text.isEmpty() ? question.id : question.text;
        told.append(QStringLiteral("“%1”答“%2”")
                        .arg(asked, optionText(question, answers.value(question.id).toString())));
    }
    return told.join(QStringLiteral("；"));
}

} // namespace yichuang
