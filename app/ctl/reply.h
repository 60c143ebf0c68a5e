// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>

#include <QJsonObject>
#include <QObject>
#include <QTextStream>

#include "core/error.h"

namespace yichuang {

/// The exit codes every command keeps to (DESIGN §2).
enum class ExitCode {
    Ok = 0,
    AnswerIsNo = 1,
    WrongUse = 2,
    Failed = 3,
    DoneInPart = 4, ///< what was done is on standard output and must not be repeated; what failed is on standard error
};

/// How a command answers: once (what is said after that is dropped), on standard output as text or JSON, or on standard error
/// as one sentence without a key to press: there is no window here. Also the owner of what a command needs until it has
/// answered.
class Reply : public QObject
{
    Q_OBJECT

public:
    /// @param json answers are JSON objects and errors {"error": {"code", "detail"}}, with the code "wrongUse" for wrong arguments
    Reply(bool json, QTextStream &out, QTextStream &err, QObject *parent = nullptr);

    void answer(const QJsonObject &json, const QString &text);
    /// The question was understood and the answer is no: printed like an answer, with exit code 1.
    void answerNo(const QJsonObject &json, const QString &text);
    /// What was asked for is done and stored, but something that goes with it failed: the answer, the sentence, exit code 4.
    void answerInPart(const QJsonObject &json, const QString &text, const Error &error);
    void wrongUse(const QString &sentence);
    void fail(const Error &error);

Q_SIGNALS:
    void finished(int exitCode);

private:
    void printError(const Error &error);
    void printError(const QString &code, const QString &detail);
    void print(const QJsonObject &json, const QString &text);
    void finish(ExitCode code);

    bool m_json;
    QTextStream &m_out;
    QTextStream &m_err;
    bool m_finished = false;
};

} // namespace yichuang
