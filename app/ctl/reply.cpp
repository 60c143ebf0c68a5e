// SPDX-License-Identifier: Apache-2.0
#include "ctl/reply.h"

#include <QJsonDocument>
#include <QRegularExpression>

#include "casework/errortext.h"

namespace yichuang {

namespace {

/// A detail in one line. What the database said is for developers; of a refusal of our own rules the words are for everybody.
QString detailForPeople(const QString &detail)
{
    if (!detail.startsWith(QStringLiteral("SQLite ")))
        return detail.simplified();
    static const QRegularExpression refusal(QStringLiteral("\\((?:wrongState|notAllowed|conflict|onHold): ([^)]*)\\)"));
    return refusal.match(detail).captured(1);
}

} // namespace

Reply::Reply(bool json, QTextStream &out, QTextStream &err, QObject *parent)
    : QObject(parent), m_json(json), m_out(out), m_err(err)
{
}

void Reply::answer(const QJsonObject &json, const QString &text)
{
    if (m_finished)
        return;
    print(json, text);
    finish(ExitCode::Ok);
}

void Reply::answerNo(const QJsonObject &json, const QString &text)
{
    if (m_finished)
        return;
    print(json, text);
    finish(ExitCode::AnswerIsNo);
}

void Reply::answerInPart(const QJsonObject &json, const QString &text, const Error &error)
{
    if (m_finished)
        return;
    print(json, text);
    printError(error);
    finish(ExitCode::DoneInPart);
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
    printError(error);
    finish(ExitCode::Failed);
}

void Reply::printError(const Error &error)
{
    const QString detail = detailForPeople(error.detail);
    if (m_json)
        return printError(errorCodeName(error.code), detail);
    QString sentence = errorText(error.code).happened;
    // The case is stored although its paper is not: whoever takes it in again makes two of one.
    if (error.code == ErrorCode::PaperNotKept)
        sentence += u' ' + errorText(error.code).safe;
    if (!detail.isEmpty())
        sentence = sentence.chopped(1) + QStringLiteral(": ") + detail + u'.';
    m_err << sentence << Qt::endl;
}

void Reply::printError(const QString &code, const QString &detail)
{
    const QJsonObject body{{QStringLiteral("code"), code}, {QStringLiteral("detail"), detail}};
    m_err << QJsonDocument(QJsonObject{{QStringLiteral("error"), body}}).toJson(QJsonDocument::Compact) << Qt::endl;
}

void Reply::print(const QJsonObject &json, const QString &text)
{
    if (m_json)
        m_out << QJsonDocument(json).toJson(QJsonDocument::Compact) << Qt::endl;
    else
        m_out << (text.isEmpty() ? QStringLiteral("none") : text) << Qt::endl;
}

void Reply::finish(ExitCode code)
{
    m_finished = true;
    Q_EMIT finished(int(code));
}

} // namespace yichuang
