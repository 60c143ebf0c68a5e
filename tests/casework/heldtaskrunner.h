// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>

#include "core/taskrunner.h"

namespace yichuang::test {

/// Keeps work until a test lets it run, so that an answer can come late.
class HeldTaskRunner final : public TaskRunner
{
public:
    [[nodiscard]] qsizetype waiting() const { return m_work.size(); }
    void runFirst()
    {
        const std::function<void()> work = m_work.takeFirst();
        work();
    }

protected:
    void post(std::function<void()> work) override { m_work.append(std::move(work)); }

private:
    QList<std::function<void()>> m_work;
};

} // namespace yichuang::test
