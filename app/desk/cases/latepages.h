// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

#include "casework/latematerials.h"
#include "desk/look/statuscolours.h"

class QLineEdit;
class QListWidget;

namespace yichuang {

class ToneLabel;

/// The pages that came late for one material: Delete removes the marked one, a page that a check failed is accepted with a
/// reason, and the pieces that were handed in can be put right. Nothing is shown as long as there is no page.
class LatePages : public QWidget
{
    Q_OBJECT

public:
    /// @param late must outlive the widget
    explicit LatePages(LateMaterials &late, QWidget *parent = nullptr);

    /// Shows what came for the material; what is being typed stays.
    void describe(const QString &materialId);

Q_SIGNALS:
    void notice(yichuang::Tone tone, const QString &text);

private:
    [[nodiscard]] const CaseMaterial *material() const;
    [[nodiscard]] bool wantsReason() const;
    void addPieces(QWidget *row);
    void fillPages(const CaseMaterial &material, const MaterialRule &rule);
    void fillPieces(const CaseMaterial &material, const MaterialRule &rule);
    void removePage();
    void acceptPages();
    void commitPieces();

    LateMaterials &m_late;
    QString m_materialId;
    QListWidget *m_pages = nullptr;
    QWidget *m_pieces = nullptr;
    QLineEdit *m_originals = nullptr;
    QLineEdit *m_copies = nullptr;
    QLineEdit *m_returned = nullptr;
    QLineEdit *m_reason = nullptr;
};

} // namespace yichuang
