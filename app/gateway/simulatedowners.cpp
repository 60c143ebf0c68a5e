// SPDX-License-Identifier: Apache-2.0
#include "gateway/simulatedowners.h"

#include <algorithm>

#include <QJsonArray>
#include <QUuid>

#include "core/digest.h"
#include "core/jsonfields.h"
#include "core/log.h"
#include "wire/correctionreport.h"
#include "wire/headers.h"

namespace yichuang::gateway {

namespace {

constexpr QLatin1String root{"/v1/departments/sim/corrections"};

QString nextState(const QString &state)
{
    if (state == QStringLiteral("raised"))
        return QStringLiteral("answered");
    return state == QStringLiteral("answered") ? QStringLiteral("rectified") : QStringLiteral("fedBack");
}

QString wordsOf(const QString &state)
{
    if (state == QStringLiteral("answered"))
        return QStringLiteral("已收到，正在核对（模拟）");
    return state == QStringLiteral("rectified") ? QStringLiteral("已核实，将在下一版指南中更正（模拟）")
                                                : QStringLiteral("处理完毕，感谢反馈（模拟）");
}

Request requestFor(const QByteArray &method, const QString &target)
{
    Request request;
    request.method = method;
    request.setTarget(target.toUtf8());
    return request;
}

} // namespace

qint64 SimulatedOwners::round()
{
    const Response listed = m_service.answer(requestFor("GET", root));
    const QJsonArray open = parseJsonObject(listed.body).value_or(QJsonObject()).value(u"corrections").toArray();
    const qint64 nowMs = m_clock.monotonicMs();
    qint64 waitMs = -1;
    std::map<QString, std::pair<QString, qint64>> seen;
    for (const QJsonValue &value : open) {
        const QString id = value.toObject().value(u"id").toString();
        const QString state = value.toObject().value(u"state").toString();
        const auto known = m_seen.find(id);
        const bool isNew = known == m_seen.end() || known->second.first != state;
        const qint64 since = isNew ? nowMs : known->second.second;
        const qint64 leftMs = since + m_stepMs - nowMs;
        if (leftMs <= 0)
            report(id, nextState(state));
        else
            seen.insert_or_assign(id, std::pair(state, since));
        const qint64 nextMs = std::max<qint64>(leftMs, 1);
        waitMs = waitMs < 0 ? nextMs : std::min(waitMs, nextMs);
    }
    m_seen = std::move(seen);
    return waitMs;
}

void SimulatedOwners::report(const QString &id, const QString &state) const
{
    // The same id for the same step, so that doing it twice is doing it once.
    const QString reportId = QUuid::createUuidV5(QUuid::fromString(id), state).toString(QUuid::WithoutBraces);
    Request request = requestFor("PUT", root + u'/' + id + QStringLiteral("/reports/") + reportId);
    request.body = canonicalJson(wire::correctionReportToJson({id, state, m_clock.now(), wordsOf(state)}));
    request.setHeader("Content-Type", "application/json");
    request.setHeader(wire::header::idempotencyKey, wire::formatQuoted(reportId));
    request.setHeader(wire::header::contentDigest, wire::formatContentDigest(sha256(request.body)));
    if (m_service.answer(request).status >= 300)
        qCWarning(logGateway).noquote() << "the simulated owner could not say" << state;
}

} // namespace yichuang::gateway
