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
    // Page by page: how they are spread over page files changes nothing of what they show. Pages that nobody can count
    // stand under page 0.
    for (const PageFile &file : files) {
        const int last = file.firstPage + file.pageCount - 1;
        for (int page = file.pageCount > 0 ? file.firstPage : 0; page <= last; ++page) {
            digest.add(file.sha256.toHex());
            digest.add(QStringLiteral(" %1 %2\n").arg(page).arg(file.turned).toLatin1());
        }
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
