// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTimer>

#include "casework/documentbinder.h"

namespace yichuang {

class Visit;

/// Keeps the one document of each material of the open visit up to its pages: made in the background once they have not
/// changed for a moment, and, of what is missing still, before the case is filed. The draft names a document only when it is
/// durable; one of other pages is never used.
///
/// What could not be bound is told and stops nobody: its pages are filed as they came, and the manifest says so by naming
/// them instead of a document (wire/caseenvelope). It is tried again when its pages change, and before filing.
class DocumentKeeper : public QObject
{
    Q_OBJECT

public:
    DocumentKeeper(Visit &visit, DocumentMaker &maker, PageStore &pages, QObject *parent = nullptr);

    /// Makes what is missing now; progressed() for each, then settled(), at once when nothing is. Neither comes any more when
    /// the visit ends or stopSettling() is called; what is being made goes on in the background.
    void settle();
    void stopSettling();
    [[nodiscard]] bool isSettling() const { return m_settling; }
    /// While pages come in nothing is begun by itself: a stack from a slow feeder would be bound once a page.
    void setPagesComing(bool coming);
    /// Something is being made, or about to be.
    [[nodiscard]] bool isBusy() const { return m_soon.isActive() || m_binder.isBusy(); }
    /// Of the open visit: materials whose pages go as they came, in the order of the case.
    [[nodiscard]] QList<UnboundMaterial> unbound() const;

    /// How long pages must stay as they are before they are bound.
    static constexpr int settleMs = 1500;

Q_SIGNALS:
    void progressed(const QString &materialName, int nth, int of);
    void settled();

private:
    void visitChanged();
    void bindMissing();
    void roundEnded();
    [[nodiscard]] QList<BindingOrder> missing() const;
    void take(const QString &materialId, const MaterialDocument &document);

    Visit &m_visit;
    DocumentBinder m_binder;
    QTimer m_soon;
    CaseId m_case;                             ///< the visit that the rest is about
    QByteArray m_waitingFor;                   ///< digest of the pages that m_soon was started for
    QHash<QString, UnboundMaterial> m_unbound; ///< by material
    bool m_settling = false;
    bool m_pagesComing = false;
};

} // namespace yichuang
