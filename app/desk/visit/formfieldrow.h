// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

#include "domain/cases/caserecord.h"
#include "domain/guide/guide.h"
#include "domain/reference/referencelist.h"

class QComboBox;
class QGridLayout;
class QLineEdit;
class QWidget;

namespace yichuang {

class FieldChoices;
class ReferenceField;
class ToneLabel;
struct FieldChoice;

/// What a row shows of its field.
struct FieldShown
{
    FormValue value;
    QString fault;              ///< why the value is not taken; empty when it is
    QString provenance;         ///< where it comes from and how old it is
    bool stale = false;
    bool conflict = false;      ///< a register says otherwise
    QList<FieldChoice> choices; ///< what else can be taken
    SharedReferenceList list = {}; ///< whose code the value is; null while it is not at hand
};

/// One field of the application form: label, field, where its value came from, and under it what else is said of it. The
/// widgets belong to the layout's parent; the row lives as long as they do.
class FormFieldRow : public QObject
{
    Q_OBJECT

public:
    FormFieldRow(const FormField &field, QGridLayout &layout, int row, QWidget *parent);

    [[nodiscard]] QString key() const { return m_field.key; }
    [[nodiscard]] const FormField &field() const { return m_field; }
    [[nodiscard]] QString value() const;
    void display(const FieldShown &shown);
    /// The reason that is typed under it.
    [[nodiscard]] QString reason() const;
    /// The text of a value: of a choice its option's.
    [[nodiscard]] static QString textOf(const FormField &field, const QString &value);
    void settle();
    void focus();

    /// Enter on a chosen option leads on, as it does in a text field; Ctrl+Alt and a digit takes what else is said.
    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    void edited(const QString &key);
    void entered();
    /// A list was unfolded under the field.
    void unfolded(QWidget *picker);
    void taken(const QString &key, const QString &source);
    void kept(const QString &key, const QString &because);

private:
    void makeEdit(QWidget *parent);
    void makeReference(QWidget *parent);
    void dressEdit();
    void makeCombo(QWidget *parent);
    [[nodiscard]] QWidget *editor() const;

    FormField m_field;
    QLineEdit *m_edit = nullptr;   ///< exactly one of the two is there
    QComboBox *m_combo = nullptr;
    ReferenceField *m_reference = nullptr; ///< around the edit of a code
    ToneLabel *m_sourceLabel = nullptr;
    FieldChoices *m_choices = nullptr;
};

} // namespace yichuang
