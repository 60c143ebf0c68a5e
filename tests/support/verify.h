// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTest>

#include "core/error.h"

namespace yichuang::test {

inline QByteArray describe(const Error &error)
{
    return (errorCodeName(error.code) + QStringLiteral(": ") + error.detail).toUtf8();
}

} // namespace yichuang::test

/// Fails the test with code and detail when a Result holds an error.
#define QVERIFY_OK(result)                                                                                             \
    do {                                                                                                               \
        const auto &checkedResult_ = (result);                                                                         \
        QVERIFY2(checkedResult_.has_value(),                                                                           \
                 checkedResult_.has_value() ? "" : yichuang::test::describe(checkedResult_.error()).constData());      \
    } while (false)

/// Fails the test unless a Result holds an error of this code.
#define QVERIFY_ERROR(result, expectedCode)                                                                            \
    do {                                                                                                               \
        const auto &checkedResult_ = (result);                                                                         \
        QVERIFY2(!checkedResult_.has_value(), "succeeded, where an error was expected");                               \
        QCOMPARE(yichuang::errorCodeName(checkedResult_.error().code), yichuang::errorCodeName(expectedCode));         \
    } while (false)

/// Waits for a QFuture without a nested busy loop of its own, and fails the test when it does not end.
#define QWAIT_FUTURE(future) QTRY_VERIFY_WITH_TIMEOUT((future).isFinished(), 20000)
