// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include <QDate>
#include <QWidget>

#include "desk/look/statuscolours.h"
#include "domain/cases/applicant.h"
#include "domain/identifiers/masking.h"

class QLineEdit;

namespace yichuang {

namespace Ui {
class PersonFields;
}

/// Number, name, phone and address of a person or an organisation. The number is checked while it is typed and the answer
/// stands under the field.
class PersonFields : public QWidget
{
    Q_OBJECT

public:
    explicit PersonFields(QWidget *parent = nullptr);
    ~PersonFields() override;

    /// Which kinds of number are offered, and what the fields are called.
    void setWhose(NameOf whose);
    /// The day numbers are checked against: what is in the future, how old somebody is.
    void setToday(QDate today);
    /// Leaves a field alone in which something is typed that was not read by person() yet.
    void display(const Person &person);
    [[nodiscard]] Person person() const;
    /// All that is typed was handed over, or is to be forgotten.
    void settle();

    /// What takes the focus here, in the order of the Tab key.
    [[nodiscard]] QList<QWidget *> tabChain() const;
    void focusNumber();
    void focusName();
    void focusPhone();

Q_SIGNALS:
    /// A field was left or a choice was made.
    void edited();
    /// While a number is typed, letter by letter.
    void numberTyped(const QString &number);
    void entered();

private:
    [[nodiscard]] QList<QLineEdit *> edits() const;
    [[nodiscard]] IdentifierKind kind() const;
    void judgeNumber(bool finished);
    void judgePhone(bool finished);
    void sayPhone(Tone tone, const QString &text);

    std::unique_ptr<Ui::PersonFields> m_ui;
    NameOf m_whose = NameOf::Person;
    QDate m_today;
};

} // namespace yichuang
