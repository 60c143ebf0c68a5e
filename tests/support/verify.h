// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTest>

#include "core/error.h"

namespace yichuang::test {

inline QByteArray describe(const Error &error)
{
    return (errorCodeName(error.code) + QStringLiteral(": ") + error.detail).toUtf8();
}

// What the macros below have in common, so that each use of them is one call. Null stands for success.

[[nodiscard]] inline bool verifyOk(const Error *error, const char *text, const char *file, int line)
{
    return QTest::qVerify(!error, text, error ? describe(*error).constData() : "", file, line);
}

[[nodiscard]] inline bool verifyError(const Error *error, ErrorCode expected, const char *text, const char *file, int line)
{
    return QTest::qVerify(error, text, "succeeded, where an error was expected", file, line)
        && QTest::qCompare(errorCodeName(error->code), errorCodeName(expected), text, "the error expected", file, line);
}

} // namespace yichuang::test

/// Fails the test with code and detail when a Result holds an error.
#define QVERIFY_OK(result)                                                                                             \
    do {                                                                                                               \
        const auto &checkedResult_ = (result);                                                                         \
        if (!yichuang::test::verifyOk(checkedResult_.has_value() ? nullptr : &checkedResult_.error(), #result,         \
                                      __FILE__, __LINE__))                                                             \
            return;                                                                                                    \
    } while (false)

/// Fails the test unless a Result holds an error of this code.
#define QVERIFY_ERROR(result, expectedCode)                                                                            \
    do {                                                                                                               \
        const auto &checkedResult_ = (result);                                                                         \
        if (!yichuang::test::verifyError(checkedResult_.has_value() ? nullptr : &checkedResult_.error(), expectedCode, \
                                         #result, __FILE__, __LINE__))                                                 \
            return;                                                                                                    \
    } while (false)

/// Waits for a QFuture without a nested busy loop of its own, and fails the test when it does not end.
#define QWAIT_FUTURE(future) QTRY_VERIFY_WITH_TIMEOUT((future).isFinished(), 20000)
