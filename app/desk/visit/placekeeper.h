// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QPointer>

#include "domain/cases/caserecord.h"

class QLineEdit;
class QWidget;

namespace yichuang {

/// Knows which field under one widget the clerk is in, what is typed there and where the caret stands, and brings all of
/// it back after a crash (promise 2). A field is named by the object names from the root down to it.
class PlaceKeeper : public QObject
{
    Q_OBJECT

public:
    explicit PlaceKeeper(QWidget *root);

    /// Field, typed text and caret of the place; station and material are the caller's.
    [[nodiscard]] DraftPlace place() const;
    /// False when there is no such field any more.
    bool restore(const DraftPlace &place);

    [[nodiscard]] QString pathOf(const QWidget *widget) const;
    /// Null when there is none.
    [[nodiscard]] QWidget *widgetAt(const QString &path) const;

Q_SIGNALS:
    /// The focus moved, something was typed, or the caret moved.
    void moved();

private:
    void follow(QWidget *now);

    QWidget *m_root;
    QPointer<QWidget> m_widget; ///< the last one under the root that had the focus
};

/// Text goes where a text field is; nothing may take the focus away from it.
[[nodiscard]] bool isTypingPlace(const QWidget *widget);

} // namespace yichuang
