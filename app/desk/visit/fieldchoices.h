// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QWidget>

class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace yichuang {

class ToneLabel;

/// One value that can be chosen for a field.
struct FieldChoice
{
    QString source; ///< of the claim
    QString text;   ///< value, where it comes from and how old it is
    bool operator==(const FieldChoice &) const = default;
};

/// What else is said of a field, side by side under it, each with a key; and the reason for another value (DOMAIN R38). Hidden
/// while there is nothing to choose.
class FieldChoices : public QWidget
{
    Q_OBJECT

public:
    /// @param key of the field; the widgets are named after it
    FieldChoices(const QString &key, const QString &label, QWidget *parent = nullptr);

    /// @param conflict a register says otherwise: a reason can be given, and `reason` is the one that was
    void display(const QList<FieldChoice> &choices, bool conflict, const QString &reason);
    /// What is typed and not handed over yet.
    [[nodiscard]] QString reason() const;
    void settle();
    /// Ctrl+Alt+1 … 9 take a value, Ctrl+Alt+0 goes to the reason. True when the key did something.
    bool act(int key);

Q_SIGNALS:
    void taken(const QString &source);
    void kept(const QString &because);
    void entered();

private:
    void build(const QList<FieldChoice> &choices);

    QString m_key;
    QVBoxLayout *m_layout;
    ToneLabel *m_lead;
    QList<QPushButton *> m_buttons; ///< owned by this widget
    QLineEdit *m_reasonEdit;
    QList<FieldChoice> m_choices;
};

} // namespace yichuang
