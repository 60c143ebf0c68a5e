// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "storage/database/storagethread.h"
#include "storage/safety/selfcheckwork.h"

namespace yichuang {

/// The self-check of a store that is open, on a thread of its own.
class SqliteSelfCheck final : public SelfCheck
{
public:
    explicit SqliteSelfCheck(const SelfCheckSource &source) : m_work(source) {}
    /// What is left of a check is left out.
    ~SqliteSelfCheck() override { m_work.cancel(); }

    [[nodiscard]] QFuture<Result<SelfCheckReport>> run() override
    {
        return m_thread.run([this] { return m_work.run(); });
    }

private:
    SelfCheckWork m_work;
    StorageThread m_thread{QStringLiteral("self-check")}; ///< ends before the work it does
};

} // namespace yichuang
