// SPDX-License-Identifier: Apache-2.0
#include "desk/cases/secretclip.h"

#include <QClipboard>
#include <QMimeData>

namespace yichuang {

SecretClip::SecretClip(QClipboard &clipboard, int keptMs, QObject *parent) : QObject(parent), m_clipboard(clipboard)
{
    m_time.setSingleShot(true);
    m_time.setInterval(keptMs);
    connect(&m_time, &QTimer::timeout, this, &SecretClip::clear);
}

SecretClip::~SecretClip()
{
    clear();
}

void SecretClip::put(const QString &text)
{
    auto *content = new QMimeData; // the clipboard's from here on
    content->setText(text);
    // Klipper and the keepers that follow it pass over what bears this mark.
    content->setData(QStringLiteral("x-kde-passwordManagerHint"), QByteArrayLiteral("secret"));
    m_clipboard.setMimeData(content);
    m_text = text;
    m_time.start();
}

void SecretClip::clear()
{
    m_time.stop();
    if (!m_text.isEmpty() && m_clipboard.text() == m_text)
        m_clipboard.clear();
    m_text.clear();
}

} // namespace yichuang
