// SPDX-License-Identifier: Apache-2.0
#include "domain/cases/casematerial.h"

#include <algorithm>
#include <numeric>

#include "core/digest.h"

namespace yichuang {

namespace {

const PointDecision *decisionOn(const QList<PointDecision> &points, const QString &pointId)
{
    const auto found = std::find_if(points.cbegin(), points.cend(),
                                    [&pointId](const PointDecision &point) { return point.pointId == pointId; });
    return found == points.cend() ? nullptr : &*found;
}

} // namespace

bool CaseMaterial::isTakenIn() const
{
    return !files.isEmpty() || obtained == Obtained::ToBeFetched || obtained == Obtained::Fetched;
}

int CaseMaterial::pageCount() const
{
    return std::accumulate(files.cbegin(), files.cend(), 0,
                           [](int sum, const PageFile &file) { return sum + file.pageCount; });
}

QByteArray CaseMaterial::pagesDigest() const
{
    if (files.isEmpty())
        return {};
    Sha256 digest;
    for (const PageFile &file : files) {
        digest.add(file.sha256.toHex());
        digest.add(QStringLiteral(" %1 %2 %3\n").arg(file.firstPage).arg(file.pageCount).arg(file.turned).toLatin1());
    }
    return digest.finish();
}

PointVerdict CaseMaterial::verdictOf(const QString &pointId) const
{
    const PointDecision *decision = decisionOn(points, pointId);
    return decision ? decision->verdict : PointVerdict::Unticked;
}

QString CaseMaterial::reasonOf(const QString &pointId) const
{
    const PointDecision *decision = decisionOn(points, pointId);
    return decision ? decision->reason : QString();
}

} // namespace yichuang
