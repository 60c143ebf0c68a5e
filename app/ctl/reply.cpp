// SPDX-License-Identifier: Apache-2.0
#include "ctl/reply.h"

#include <QJsonDocument>

#include "casework/errortext.h"

namespace yichuang {

Reply::Reply(bool json, QTextStream &out, QTextStream &err, QObject *parent)
    : QObject(parent), m_json(json), m_out(out), m_err(err)
{
}

void Reply::answer(const QJsonObject &json, const QString &text)
{
    print(json, text, ExitCode::Ok);
}

void Reply::answerNo(const QJsonObject &json, const QString &text)
{
    print(json, text, ExitCode::AnswerIsNo);
}

void Reply::wrongUse(const QString &sentence)
{
    if (m_finished)
        return;
    if (m_json)
        printError(QStringLiteral("wrongUse"), sentence);
    else
        m_err << sentence << Qt::endl;
    finish(ExitCode::WrongUse);
}

void Reply::fail(const Error &error)
{
    if (m_finished)
        return;
    if (m_json) {
        printError(errorCodeName(error.code), error.detail);
    } else {
        const QString detail = error.detail.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(error.detail);
        m_err << errorText(error.code).paragraph() << detail << Qt::endl;
    }
    finish(ExitCode::Failed);
}

void Reply::printError(const QString &code, const QString &detail)
{
    const QJsonObject body{{QStringLiteral("code"), code}, {QStringLiteral("detail"), detail}};
    m_err << QJsonDocument(QJsonObject{{QStringLiteral("error"), body}}).toJson(QJsonDocument::Compact) << Qt::endl;
}

void Reply::print(const QJsonObject &json, const QString &text, ExitCode code)
{
    if (m_finished)
        return;
    if (m_json)
        m_out << QJsonDocument(json).toJson(QJsonDocument::Compact) << Qt::endl;
    else
        m_out << text << Qt::endl;
    finish(code);
}

void Reply::finish(ExitCode code)
{
    m_finished = true;
    Q_EMIT finished(int(code));
}

} // namespace yichuang
