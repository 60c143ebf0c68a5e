// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/taskrunner.h"
#include "ports/papermaker.h"

namespace yichuang {

/// Papers from the templates, rendered off the main thread.
class TemplatePapers final : public PaperMaker
{
public:
    explicit TemplatePapers(TaskRunner &tasks);
    [[nodiscard]] QFuture<Result<QByteArray>> render(const Paper &paper) override;

private:
    TaskRunner &m_tasks;
};

} // namespace yichuang
