// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

#include "domain/cases/caserecord.h"
#include "domain/guide/guide.h"

class QComboBox;
class QGridLayout;
class QLineEdit;
class QWidget;

namespace yichuang {

class ToneLabel;

/// One field of the application form: label, field and where its value came from. The widgets belong to the layout's
/// parent; the row lives as long as they do.
class FormFieldRow : public QObject
{
    Q_OBJECT

public:
    FormFieldRow(const FormField &field, QGridLayout &layout, int row, QWidget *parent);

    [[nodiscard]] QString key() const { return m_field.key; }
    [[nodiscard]] QString value() const;
    /// @param fault why the value is not taken; empty when it is
    void display(const FormValue &value, const QString &fault);
    void settle();
    void focus();

    /// Enter on a chosen option leads on, as it does in a text field.
    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    void edited(const QString &key);
    void entered();

private:
    void makeEdit(QWidget *parent);
    void makeCombo(QWidget *parent);
    [[nodiscard]] QWidget *editor() const;

    FormField m_field;
    QLineEdit *m_edit = nullptr;   ///< exactly one of the two is there
    QComboBox *m_combo = nullptr;
    ToneLabel *m_sourceLabel = nullptr;
};

} // namespace yichuang
