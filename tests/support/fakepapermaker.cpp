// SPDX-License-Identifier: Apache-2.0
#include "support/fakepapermaker.h"

#include "core/jsonfields.h"
#include "core/taskrunner.h"

namespace yichuang::test {

FakePaperMaker::FakePaperMaker() = default;
FakePaperMaker::~FakePaperMaker() = default;

QFuture<Result<QByteArray>> FakePaperMaker::render(const Paper &paper)
{
    if (m_error)
        return readyFuture<Result<QByteArray>>(failure(*m_error));
    m_papers.append(paper);
    return readyFuture<Result<QByteArray>>(bytesOf(paper));
}

QByteArray FakePaperMaker::bytesOf(const Paper &paper)
{
    const QString name = QStringLiteral("%1 %2").arg(paperKindName(paper.kind), paper.number);
    return QStringLiteral("%1 copy %2\n").arg(name).arg(paper.copyNo).toUtf8() + canonicalJson(paper.fields);
}

} // namespace yichuang::test
