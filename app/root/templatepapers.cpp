// SPDX-License-Identifier: Apache-2.0
#include "root/templatepapers.h"

#include "documents/paperrenderer.h"

namespace yichuang {

TemplatePapers::TemplatePapers(TaskRunner &tasks) : m_tasks(tasks)
{
}

QFuture<Result<QByteArray>> TemplatePapers::render(const Paper &paper)
{
    return m_tasks.run([paper] { return renderPaper(paper); });
}

} // namespace yichuang
