// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include <QObject>
#include <QTemporaryDir>
#include <QTestEventLoop>

#include "casework/counterbench.h"
#include "storage/store.h"
#include "support/samplestore.h"

namespace yichuang::test {

/// A counter over a real store in a folder. Everything that is no store is fake and answers at once; clock and people are
/// always the same.
class CrashCounter
{
public:
    [[nodiscard]] static Result<std::unique_ptr<CrashCounter>> open(const QString &folder,
                                                                    CipherProfile profile = CipherProfile::Plain,
                                                                    StatementFaults *faults = nullptr);

    [[nodiscard]] Store &store() { return *m_store; }
    [[nodiscard]] CounterPorts ports();
    [[nodiscard]] const Session &clerk() const { return m_bench.session; }
    [[nodiscard]] const Session &supervisor() const { return m_bench.supervisor; }
    [[nodiscard]] const FakeClock &clock() const { return m_bench.clock; }
    [[nodiscard]] const NamedEnvelopes &envelopes() const { return m_bench.envelopes; }
    /// A file of two database pages and more, as a clerk would import it.
    [[nodiscard]] QString paper(const QString &name);

private:
    CrashCounter() = default;

    CounterBench m_bench; ///< everything but its store
    QTemporaryDir m_folder;
    std::unique_ptr<Store> m_store;
};

/// Waits for casework that answers by signals.
class Answer : public QObject
{
    Q_OBJECT

public:
    void give(const Result<> &result)
    {
        m_result = result;
        QTestEventLoop::instance().exitLoop();
    }
    /// What was given; TimedOut after half a minute.
    [[nodiscard]] Result<> wait()
    {
        if (!m_result)
            QTestEventLoop::instance().enterLoop(30);
        return m_result.value_or(failure(ErrorCode::TimedOut, QStringLiteral("no answer")));
    }

private:
    std::optional<Result<>> m_result;
};

} // namespace yichuang::test
