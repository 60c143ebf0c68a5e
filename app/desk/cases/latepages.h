// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPointer>
#include <QWidget>

#include "casework/latematerials.h"
#include "desk/look/statuscolours.h"

class QLabel;
class QLineEdit;
class QListWidget;

namespace yichuang {

class LateDates;
class TypedFields;

/// The pages that came late for one material, promised or asked for by a notice: Delete removes the marked one, U accepts with
/// a reason what failed a check or can be seen nowhere here (OFD), D says the dates, and the pieces that were handed in can be
/// put right. Nothing is shown as long as there is no page. What is being typed is kept with the case until it is confirmed.
class LatePages : public QWidget
{
    Q_OBJECT

public:
    /// @param late must outlive the widget
    LatePages(LateMaterials &late, CaseStore &cases, const QString &clerkId, QWidget *parent = nullptr);

    /// Shows what came for the material, and what is being typed about it.
    void describe(const QString &materialId);
    /// U and D act there, too.
    void addKeys(QWidget *view);
    /// Goes back from a field to where it was asked for: figures and dates are as before, a reason stays as far as it was typed.
    /// False when nothing is being typed.
    bool leave();
    /// Takes the figures and dates that are typed, before something is done with them; false when they cannot be taken, which is
    /// said.
    bool commit();
    /// What the gap asks for, with the key that leads to it where this widget has one.
    [[nodiscard]] static QString sentence(const Gap &gap);
    /// What is said of a change while things are handed in (LateMaterials::refused()).
    [[nodiscard]] static QString standsStill();

Q_SIGNALS:
    /// A reason was given, and is kept with the pages.
    void accepted();
    void notice(yichuang::Tone tone, const QString &text);

private:
    [[nodiscard]] const CaseMaterial *material() const;
    [[nodiscard]] bool wantsReason() const;
    void addReason(QLayout *column);
    void keepTyped(CaseStore &cases, const QString &clerkId);
    void addPieces(QWidget *row);
    void fillPages(const CaseMaterial &material, const MaterialRule &rule);
    void fillPieces(const CaseMaterial &material, const MaterialRule &rule);
    void fillReason(const CaseMaterial &material);
    void forgetTyped();
    void askReason();
    void askDates();
    void goBack();
    void removePage();
    void acceptPages();
    bool commitPieces();

    LateMaterials &m_late;
    QString m_materialId;
    QListWidget *m_pages = nullptr;
    QPointer<QWidget> m_askedFrom; ///< where U or D was pressed
    QWidget *m_pieces = nullptr;
    LateDates *m_dates = nullptr;
    QLineEdit *m_originals = nullptr;
    QLineEdit *m_copies = nullptr;
    QLineEdit *m_returned = nullptr;
    QLabel *m_reasonLabel = nullptr; ///< what the reason is for
    QLineEdit *m_reason = nullptr;
    TypedFields *m_typed = nullptr;
};

} // namespace yichuang
