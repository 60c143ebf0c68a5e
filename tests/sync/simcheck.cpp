// SPDX-License-Identifier: Apache-2.0
#include "simcheck.h"

#include <QSet>

namespace yichuang::test {

namespace {

QString brokenLimits(const ModelGateway &gateway)
{
    int metadata = 0;
    int bulk = 0;
    for (int place = 0; place < gateway.held(); ++place) {
        const QString &name = gateway.heldCall(place).name;
        if (name == QStringLiteral("put"))
            ++metadata;
        else if (name == QStringLiteral("offset") || name == QStringLiteral("append"))
            ++bulk;
    }
    if (metadata > 2)
        return QStringLiteral("%1 messages are out at once").arg(metadata);
    return bulk > 1 ? QStringLiteral("%1 pieces are out at once").arg(bulk) : QString();
}

} // namespace

QString brokenPromise(const SimWorld &world)
{
    if (!world.gateway.breaches().isEmpty())
        return world.gateway.breaches().first();
    QSet<CaseId> open;
    for (const OutboxEntry &row : world.outbox.rows()) {
        if (row.state != OutboxState::Acknowledged) {
            open.insert(row.caseId);
            continue;
        }
        if (open.contains(row.caseId))
            return QStringLiteral("%1 was acknowledged before what came earlier").arg(row.subjectId);
        if (!world.gateway.holdsDigest(row.subjectId, row.payloadSha256))
            return QStringLiteral("%1 counts as sent, but the gateway does not have it").arg(row.subjectId);
        if (world.outbox.acknowledgement(row.sequence).id != row.subjectId)
            return QStringLiteral("%1 has another's acknowledgement").arg(row.subjectId);
    }
    return brokenLimits(world.gateway);
}

QString unfinishedBusiness(const SimWorld &world, const QStringList &refused)
{
    QSet<CaseId> blocked;
    for (const OutboxEntry &row : world.outbox.rows()) {
        if (row.state == OutboxState::Acknowledged || blocked.contains(row.caseId))
            continue;
        if (!refused.contains(row.subjectId))
            return QStringLiteral("%1 did not arrive").arg(row.subjectId);
        if (row.state != OutboxState::Attention)
            return QStringLiteral("%1 was refused and asks nobody").arg(row.subjectId);
        blocked.insert(row.caseId);
    }
    QSet<QString> subjects;
    for (const ModelGateway::Effect &effect : world.gateway.effects()) {
        if (subjects.contains(effect.subjectId))
            return QStringLiteral("%1 arrived twice").arg(effect.subjectId);
        subjects.insert(effect.subjectId);
    }
    return {};
}

} // namespace yichuang::test
