// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHash>
#include <QObject>

#include "domain/cases/caserecord.h"
#include "ports/documentmaker.h"
#include "ports/pagestore.h"

namespace yichuang {

/// A material as it stands, and the largest file its department takes.
struct BindingOrder
{
    CaseMaterial material;
    int mostKilobytes = 0; ///< KiB; 0: no limit stated
};

/// Why a material has no document.
struct UnboundMaterial
{
    QString materialId;
    QString name;
    QByteArray pagesDigest; ///< of the pages that could not be bound
    Error why;
};

/// Makes the one document of each material, one after the other, and puts it durably into the page store before it is told.
/// A single OFD file that nobody touched goes as it was given: it cannot be assembled, and stays what its issuer signed.
class DocumentBinder : public QObject
{
    Q_OBJECT

public:
    DocumentBinder(DocumentMaker &maker, PageStore &pages, QObject *parent = nullptr);

    /// bound() or unbound() follows for each, then finished(); what was being bound before is given up.
    void bind(const CaseId &caseId, const QList<BindingOrder> &orders);
    /// Nothing more is told of what is being bound.
    void stop();
    [[nodiscard]] bool isBusy() const { return m_busy; }

Q_SIGNALS:
    /// @param nth from 1
    void began(const QString &materialName, int nth, int of);
    void bound(const QString &materialId, const yichuang::MaterialDocument &document);
    /// Errors of the maker and of the page store; Malformed when the document has not as many pages as the material, TooLarge
    /// when no gateway would take it.
    void unbound(const yichuang::UnboundMaterial &material);
    void finished();

private:
    [[nodiscard]] const CaseMaterial &material() const { return m_orders.at(m_current).material; }
    void next();
    void loadFrom(qsizetype file);
    void make();
    void keep(const MadeDocument &made);
    void give(const MaterialDocument &document);
    void giveUp(const Error &why);

    DocumentMaker &m_maker;
    PageStore &m_pages;
    CaseId m_caseId;
    QList<BindingOrder> m_orders;
    qsizetype m_current = -1;
    QHash<QByteArray, QByteArray> m_loaded; ///< bytes of the current material's files, by digest
    int m_round = 0; ///< an answer to an earlier round concerns nobody any more
    bool m_busy = false;
};

} // namespace yichuang
