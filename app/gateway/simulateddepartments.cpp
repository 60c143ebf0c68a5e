// SPDX-License-Identifier: Apache-2.0
#include "gateway/simulateddepartments.h"

#include <algorithm>
#include <chrono>
#include <iterator>

#include <QJsonArray>
#include <QUuid>

#include "core/digest.h"
#include "core/log.h"
#include "gateway/certificatepdf.h"
#include "wire/jsonbody.h"
#include "wire/tus.h"

namespace yichuang::gateway {

namespace {

constexpr qint64 idleMs = 60'000;
constexpr QLatin1String root{"/v1/departments/sim"};

/// The same id for the same act on the same case, so that doing it twice is doing it once.
QString idOf(const QString &caseId, const QString &act)
{
    return QUuid::createUuidV5(QUuid::fromString(caseId), act).toString(QUuid::WithoutBraces);
}

/// The item whose cases take the long way, and that way.
constexpr QLatin1String longItem{"business-licence-reissue"};
constexpr int extensionDays = 10; // 行政许可法 42
constexpr QLatin1String longWay[] = {QLatin1String("ACCEPTED"), QLatin1String("REVIEW_1"), QLatin1String("SUSPENDED"),
                                     QLatin1String("REVIEW_1"), QLatin1String("EXTENDED"), QLatin1String("REVIEW_1"),
                                     QLatin1String("DECIDED_YES")};

bool isOnLongWay(const QString &service, const QString &state, int told)
{
    const bool begun = state == QStringLiteral("RECEIVED")
        || std::find(std::begin(longWay), std::end(longWay), state) != std::end(longWay);
    return service == longItem && begun && told < int(std::size(longWay));
}

QString shortWay(const QString &state, bool hasResult)
{
    if (state == QStringLiteral("RECEIVED"))
        return QStringLiteral("ACCEPTED");
    if (state == QStringLiteral("ACCEPTED"))
        return QStringLiteral("DECIDED_YES");
    if (state == QStringLiteral("DECIDED_YES") || (state == QStringLiteral("CERTIFIED") && !hasResult))
        return QStringLiteral("CERTIFIED");
    return {};
}

/// Neither waiting for the applicant nor over.
bool isUnderway(const QString &state)
{
    return state == QStringLiteral("RECEIVED") || state == QStringLiteral("ACCEPTED") || state == QStringLiteral("DECIDED_YES");
}

QString textOf(const QString &state)
{
    if (state == QStringLiteral("ACCEPTED"))
        return QStringLiteral("Accepted by the simulated department");
    if (state == QStringLiteral("SUSPENDED"))
        return QStringLiteral("Expert review begun by the simulated department");
    if (state == QStringLiteral("EXTENDED"))
        return QStringLiteral("Extended by the simulated department");
    if (state == QStringLiteral("REVIEW_1"))
        return QStringLiteral("Under review at the simulated department");
    return state == QStringLiteral("DECIDED_YES") ? QStringLiteral("Granted by the simulated department")
                                                  : QStringLiteral("Certified by the simulated department");
}

wire::StatusChange changeOf(const QString &caseId, const QString &state, const QDateTime &at)
{
    wire::StatusChange change;
    change.caseId = caseId;
    change.state = state;
    change.at = at;
    change.text = textOf(state);
    return change;
}

QString nameOfResult(const PackageProgress &package, const QString &component)
{
    for (const wire::EnvelopeComponent &item : package.components) {
        if (item.id == component)
            return item.name + QStringLiteral("（模拟）");
    }
    return package.certificate.isEmpty() ? QStringLiteral("办理结果证明（模拟）")
                                         : package.certificate + QStringLiteral("（模拟）");
}

/// What the one certificate of an industry package stands for.
QList<wire::ResultPermit> permitsOf(const PackageProgress &package, const QString &platformNo)
{
    QList<wire::ResultPermit> permits;
    for (const wire::EnvelopeComponent &item : package.components) {
        if (item.state == QStringLiteral("DECIDED_YES"))
            permits.append({item.name, QStringLiteral("PERMIT-%1-%2").arg(platformNo, item.id), QString()});
    }
    return permits;
}

Request requestFor(const QByteArray &method, const QString &target)
{
    Request request;
    request.method = method;
    request.setTarget(target.toUtf8());
    return request;
}

QJsonObject answerOf(const Service &service, const Request &request)
{
    return parseJsonObject(service.answer(request).body).value_or(QJsonObject());
}

} // namespace

SimulatedDepartments::SimulatedDepartments(const Service &service, const Clock &clock, int stepMs)
    : m_service(service), m_clock(clock), m_owners(service, clock, stepMs), m_stepMs(stepMs)
{
    m_subscription = m_service.bell().subscribe([this] {
        const std::lock_guard lock(m_mutex);
        m_rung = true;
        m_wake.notify_one();
    });
    m_thread = std::thread([this] { run(); });
}

SimulatedDepartments::~SimulatedDepartments()
{
    m_service.bell().unsubscribe(m_subscription);
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
        m_wake.notify_one();
    }
    m_thread.join();
}

void SimulatedDepartments::run()
{
    std::unique_lock lock(m_mutex);
    while (!m_stopping) {
        m_rung = false;
        lock.unlock();
        const qint64 waitMs = round();
        lock.lock();
        m_wake.wait_for(lock, std::chrono::milliseconds(waitMs), [this] { return m_stopping || m_rung; });
    }
}

qint64 SimulatedDepartments::round()
{
    qint64 waitMs = idleMs;
    const QStringList ids = inbox();
    for (const QString &id : ids) {
        const qint64 leftMs = stepWhenDue(matter(id));
        if (leftMs >= 0)
            waitMs = std::min(waitMs, std::max<qint64>(leftMs, 1));
    }
    const qint64 ownersMs = m_owners.round();
    if (ownersMs >= 0)
        waitMs = std::min(waitMs, ownersMs);
    return waitMs;
}

QStringList SimulatedDepartments::inbox() const
{
    QStringList ids;
    QString cursor;
    bool more = true;
    while (more) {
        const QJsonObject page =
            answerOf(m_service, requestFor("GET", root + QStringLiteral("/inbox?cursor=") + cursor));
        for (const QJsonValue entry : page.value(u"cases").toArray())
            ids.append(entry.toObject().value(u"id").toString());
        cursor = page.value(u"next").toString();
        more = page.value(u"more").toBool();
    }
    return ids;
}

SimulatedDepartments::Matter SimulatedDepartments::matter(const QString &id) const
{
    const QJsonObject shown = answerOf(m_service, requestFor("GET", root + QStringLiteral("/cases/") + id));
    const QJsonObject envelope = shown.value(u"envelope").toObject();
    Matter current{id, shown.value(u"platformNo").toString(), envelope.value(u"service").toString(),
                   envelope.value(u"state").toString(), false};
    current.told = current.state == QStringLiteral("ACCEPTED") ? 1 : 0;
    for (const QJsonValue entry : shown.value(u"documents").toArray()) {
        const QString kind = entry.toObject().value(u"kind").toString();
        if (kind == QStringLiteral("status") && entry.toObject().value(u"body").toObject().value(u"component").toString().isEmpty()) {
            current.state = entry.toObject().value(u"body").toObject().value(u"state").toString();
            ++current.told;
        }
        if (kind == wire::eventkind::withdrawal)
            current.state = QStringLiteral("WITHDRAWN");
        if (kind == QStringLiteral("result"))
            current.hasResult = true;
    }
    if (isUnderway(current.state))
        current.package = packageProgress(envelope, shown.value(u"documents").toArray());
    return current;
}

qint64 SimulatedDepartments::stepWhenDue(const Matter &current)
{
    const bool isPackage = !current.package.components.isEmpty();
    const bool isOver = isPackage ? !nextStep(current.package) : nextState(current).isEmpty();
    if (isOver) {
        m_seen.erase(current.id);
        return -1;
    }
    const qint64 nowMs = m_clock.monotonicMs();
    const auto known = m_seen.find(current.id);
    if (known == m_seen.end() || known->second.first != current) {
        m_seen.insert_or_assign(current.id, std::pair(current, nowMs));
        return m_stepMs;
    }
    const qint64 leftMs = known->second.second + m_stepMs - nowMs;
    if (leftMs > 0)
        return leftMs;
    step(current);
    return 0;
}

QString SimulatedDepartments::nextState(const Matter &current)
{
    return isOnLongWay(current.service, current.state, current.told) ? QString(longWay[current.told])
                                                                     : shortWay(current.state, current.hasResult);
}

void SimulatedDepartments::step(const Matter &current) const
{
    if (const auto next = nextStep(current.package))
        return step(current, *next);
    const QString next = nextState(current);
    if (next == QStringLiteral("CERTIFIED"))
        return certify(current);
    wire::StatusChange change = changeOf(current.id, next, m_clock.now());
    if (next == QStringLiteral("DECIDED_YES"))
        change.decisionNo = QStringLiteral("SIM-") + current.platformNo;
    if (next == QStringLiteral("EXTENDED"))
        change.days = extensionDays;
    say(current, change);
}

void SimulatedDepartments::step(const Matter &current, const PackageStep &next) const
{
    // The result comes first: who hears that an item is certified finds its certificate.
    if (next.makesResult && (!makeResult(current, next.component) || next.component.isEmpty()))
        return;
    wire::StatusChange change = changeOf(current.id, next.state, m_clock.now());
    change.component = next.component;
    if (next.state == QStringLiteral("DECIDED_YES"))
        change.decisionNo = QStringLiteral("SIM-%1-%2").arg(current.platformNo, next.component);
    say(current, change);
}

void SimulatedDepartments::say(const Matter &current, const wire::StatusChange &change) const
{
    // On the long way a state comes more than once.
    const QString nth = current.service == longItem ? QString::number(current.told) : QString();
    const QString id = idOf(current.id, change.component + change.state + nth);
    const bool said = put(root + QStringLiteral("/cases/") + current.id + QStringLiteral("/status/") + id, id,
                          wire::statusChangeToJson(change));
    if (!said)
        qCWarning(logGateway).noquote() << "the simulated department could not say" << change.state;
}

void SimulatedDepartments::certify(const Matter &current) const
{
    // The result comes first: who hears that the case is certified finds the certificate.
    if (makeResult(current, {}) && current.state != QStringLiteral("CERTIFIED"))
        say(current, changeOf(current.id, QStringLiteral("CERTIFIED"), m_clock.now()));
}

bool SimulatedDepartments::makeResult(const Matter &current, const QString &component) const
{
    const QString tail = component.isEmpty() ? QString() : u'-' + component;
    wire::CaseResult result;
    result.id = idOf(current.id, QStringLiteral("result") + component);
    result.caseId = current.id;
    result.component = component;
    result.name = nameOfResult(current.package, component);
    result.number = QStringLiteral("CERT-") + current.platformNo + tail;
    if (component.isEmpty())
        result.permits = permitsOf(current.package, current.platformNo);
    QStringList lines{QStringLiteral("Certificate number: ") + result.number,
                      QStringLiteral("Platform number: ") + current.platformNo,
                      QStringLiteral("Item code: ") + current.service + tail};
    for (const wire::ResultPermit &permit : std::as_const(result.permits))
        lines.append(QStringLiteral("Permit: ") + permit.number);
    lines.append(QStringLiteral("Made by a simulated department; of no legal effect."));
    const auto pdf = certificatePdf(QStringLiteral("Certificate (simulated)"), lines);
    if (!pdf || !upload(result.id, current.id, *pdf)) {
        qCWarning(logGateway) << "the simulated department could not make a certificate";
        return false;
    }
    result.sha256 = QString::fromLatin1(sha256(*pdf).toHex());
    result.size = pdf->size();
    result.type = QStringLiteral("application/pdf");
    return put(root + QStringLiteral("/results/") + result.id, result.id, wire::caseResultToJson(result));
}

bool SimulatedDepartments::upload(const QString &resultId, const QString &caseId, const QByteArray &pdf) const
{
    namespace tus = wire::tus;
    Request create = requestFor("POST", QStringLiteral("/v1/uploads"));
    create.setHeader(tus::tusResumable, tus::version);
    create.setHeader(tus::uploadLength, QByteArray::number(pdf.size()));
    create.setHeader(tus::uploadMetadata, wire::formatUploadMetadata({{tus::metaId, resultId.toLatin1()},
                                                                      {tus::metaCase, caseId.toLatin1()},
                                                                      {tus::metaSha256, sha256(pdf).toHex()},
                                                                      {tus::metaType, "application/pdf"},
                                                                      {tus::metaResult, {}}}));
    const Response created = m_service.answer(create);
    if (created.status != 201)
        return false;
    const qint64 offset = created.header(tus::uploadOffset).toLongLong();
    if (offset == pdf.size())
        return true;
    Request patch = requestFor("PATCH", QStringLiteral("/v1/uploads/") + resultId);
    patch.setHeader(tus::tusResumable, tus::version);
    patch.setHeader(tus::uploadOffset, QByteArray::number(offset));
    patch.setHeader("Content-Type", tus::patchMediaType);
    patch.body = pdf.mid(qsizetype(offset));
    return m_service.answer(patch).status == 204;
}

bool SimulatedDepartments::put(const QString &path, const QString &id, const QJsonObject &json) const
{
    Request request = requestFor("PUT", path);
    request.body = canonicalJson(json);
    request.setHeader("Content-Type", "application/json");
    request.setHeader(wire::header::idempotencyKey, wire::formatQuoted(id));
    request.setHeader(wire::header::contentDigest, wire::formatContentDigest(sha256(request.body)));
    return m_service.answer(request).status < 300;
}

} // namespace yichuang::gateway
