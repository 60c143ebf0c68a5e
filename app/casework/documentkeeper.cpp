// SPDX-License-Identifier: Apache-2.0
#include "casework/documentkeeper.h"

#include "casework/visit.h"
#include "core/digest.h"
#include "domain/cases/sentfile.h"

namespace yichuang {

namespace {

/// Of all pages that are to be bound: typing in the form does not put their binding off.
QByteArray digestOf(const QList<BindingOrder> &orders)
{
    QByteArray digests;
    for (const BindingOrder &order : orders)
        digests += order.material.pagesDigest();
    return sha256(digests);
}

} // namespace

DocumentKeeper::DocumentKeeper(Visit &visit, DocumentMaker &maker, PageStore &pages, QObject *parent)
    : QObject(parent), m_visit(visit), m_binder(maker, pages)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(settleMs);
    connect(&m_soon, &QTimer::timeout, this, &DocumentKeeper::bindMissing);
    connect(&m_visit, &Visit::changed, this, &DocumentKeeper::visitChanged);
    connect(&m_binder, &DocumentBinder::bound, this, &DocumentKeeper::take);
    connect(&m_binder, &DocumentBinder::unbound, this,
            [this](const UnboundMaterial &material) { m_unbound.insert(material.materialId, material); });
    connect(&m_binder, &DocumentBinder::began, this, [this](const QString &materialName, int nth, int of) {
        if (m_settling)
            Q_EMIT progressed(materialName, nth, of);
    });
    connect(&m_binder, &DocumentBinder::finished, this, &DocumentKeeper::roundEnded);
}

void DocumentKeeper::visitChanged()
{
    if (m_visit.record().id != m_case) {
        m_case = m_visit.record().id;
        m_binder.stop();
        m_soon.stop();
        m_unbound.clear();
        m_settling = false;
    }
    const QList<BindingOrder> orders = missing();
    if (orders.isEmpty() || m_pagesComing)
        return m_soon.stop();
    const QByteArray digest = digestOf(orders);
    if (!m_soon.isActive() || digest != m_waitingFor)
        m_soon.start();
    m_waitingFor = digest;
}

void DocumentKeeper::setPagesComing(bool coming)
{
    m_pagesComing = coming;
    visitChanged();
}

QList<BindingOrder> DocumentKeeper::missing() const
{
    QList<BindingOrder> orders;
    for (const CaseMaterial &material : m_visit.record().materials) {
        const MaterialDemand *demand = m_visit.report().checklist.material(material.materialId);
        if (!demand || material.files.isEmpty() || currentDocument(material))
            continue;
        const auto tried = m_unbound.constFind(material.materialId);
        if (tried == m_unbound.cend() || tried->pagesDigest != material.pagesDigest())
            orders.append({material, demand->rule.maxKilobytes});
    }
    return orders;
}

QList<UnboundMaterial> DocumentKeeper::unbound() const
{
    QList<UnboundMaterial> materials;
    for (const CaseMaterial &material : m_visit.record().materials) {
        const auto found = m_unbound.constFind(material.materialId);
        if (found != m_unbound.cend() && found->pagesDigest == material.pagesDigest() && !currentDocument(material))
            materials.append(*found);
    }
    return materials;
}

void DocumentKeeper::settle()
{
    m_settling = true;
    m_unbound.clear();
    if (!m_binder.isBusy())
        bindMissing();
}

void DocumentKeeper::stopSettling()
{
    m_settling = false;
}

void DocumentKeeper::bindMissing()
{
    // A round that is under way looks again at its end.
    if (m_binder.isBusy())
        return;
    m_soon.stop();
    const QList<BindingOrder> orders = missing();
    if (!orders.isEmpty())
        return m_binder.bind(m_visit.record().id, orders);
    if (std::exchange(m_settling, false))
        Q_EMIT settled();
}

void DocumentKeeper::roundEnded()
{
    // Pages that changed meanwhile get their moment, unless somebody waits.
    if (m_settling)
        bindMissing();
    else
        visitChanged();
}

void DocumentKeeper::take(const QString &materialId, const MaterialDocument &document)
{
    const CaseMaterial *material = m_visit.record().material(materialId);
    if (!material || material->pagesDigest() != document.madeOf)
        return;
    m_visit.learn(materialId, [&document](CaseMaterial &held) { held.document = document; });
}

} // namespace yichuang
