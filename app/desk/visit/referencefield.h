// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

#include "domain/reference/referencelist.h"

class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace yichuang {

class ReferencePicker;
class ToneLabel;

/// A field whose value is a code of a list: the code can be typed, Alt+↓ unfolds the list under it, and the words of the code
/// stand below. Without the list it says so and takes whatever is typed.
class ReferenceField : public QWidget
{
    Q_OBJECT

public:
    /// @param key of the field; the widgets are named after it
    ReferenceField(const QString &key, const QString &label, QWidget *parent = nullptr);

    [[nodiscard]] QLineEdit *edit() const { return m_edit; }
    /// What is typed; a code that the list has as the list writes it.
    [[nodiscard]] QString value() const;
    /// @param list null while it is not at hand
    /// @param words what the value stands for, when that is known without the list
    void display(const SharedReferenceList &list, const QString &words);
    /// Something is typed that is no code of the list: Enter looks for it.
    [[nodiscard]] bool mustBeLookedFor() const;
    /// Unfolds the list, with what is typed when it is no code.
    void openPicker();

    /// Alt+↓.
    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    /// A code was picked and stands in the field.
    void picked();
    void unfolded(QWidget *picker);

private:
    void describe(const QString &words);
    void close();

    QString m_key;
    QString m_label;
    QLineEdit *m_edit;
    QPushButton *m_button;
    ToneLabel *m_wordsLabel;
    QVBoxLayout *m_layout;
    ReferencePicker *m_picker = nullptr; ///< made when it is first wanted
    SharedReferenceList m_list;
};

} // namespace yichuang
