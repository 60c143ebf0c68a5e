// SPDX-License-Identifier: Apache-2.0
#include "desk/visit/placekeeper.h"

#include <QApplication>
#include <QLineEdit>

namespace yichuang {

PlaceKeeper::PlaceKeeper(QWidget *root) : QObject(root), m_root(root)
{
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) { follow(now); });
}

void PlaceKeeper::follow(QWidget *now)
{
    if (!now || !m_root->isAncestorOf(now))
        return;
    if (auto *before = qobject_cast<QLineEdit *>(m_widget))
        before->disconnect(this);
    m_widget = now;
    if (auto *edit = qobject_cast<QLineEdit *>(now)) {
        connect(edit, &QLineEdit::textEdited, this, &PlaceKeeper::moved);
        connect(edit, &QLineEdit::cursorPositionChanged, this, &PlaceKeeper::moved);
    }
    Q_EMIT moved();
}

QString PlaceKeeper::pathOf(const QWidget *widget) const
{
    QStringList names;
    for (const QWidget *step = widget; step && step != m_root; step = step->parentWidget()) {
        if (!step->objectName().isEmpty() && !step->objectName().startsWith(u"qt_"))
            names.prepend(step->objectName());
    }
    return names.join(u'/');
}

QWidget *PlaceKeeper::widgetAt(const QString &path) const
{
    const QString name = path.section(u'/', -1);
    if (name.isEmpty())
        return nullptr;
    for (QWidget *candidate : m_root->findChildren<QWidget *>(name)) {
        if (pathOf(candidate) == path)
            return candidate;
    }
    return nullptr;
}

DraftPlace PlaceKeeper::place() const
{
    DraftPlace place;
    place.field = pathOf(m_widget);
    if (const auto *edit = qobject_cast<const QLineEdit *>(m_widget.data())) {
        if (edit->isModified() && edit->echoMode() == QLineEdit::Normal)
            place.typed = edit->text();
        place.caret = edit->cursorPosition();
    }
    return place;
}

bool PlaceKeeper::restore(const DraftPlace &place)
{
    QWidget *widget = widgetAt(place.field);
    if (!widget)
        return false;
    widget->setFocus();
    if (auto *edit = qobject_cast<QLineEdit *>(widget)) {
        if (!place.typed.isEmpty()) {
            edit->setText(place.typed);
            edit->setModified(true);
        }
        edit->setCursorPosition(place.caret);
    }
    return true;
}

bool isTypingPlace(const QWidget *widget)
{
    return widget && widget->testAttribute(Qt::WA_InputMethodEnabled);
}

} // namespace yichuang
