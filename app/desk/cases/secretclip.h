// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QTimer>

class QClipboard;

namespace yichuang {

/// Puts personal text on the clipboard for a moment: marked as a secret, so that keepers of clipboard history leave it out,
/// and taken away again after some seconds, unless something else was copied meanwhile (TCASVS V3.4.3).
class SecretClip : public QObject
{
    Q_OBJECT

public:
    static constexpr int usualKeptMs = 10'000;

    /// @param clipboard outlives this
    explicit SecretClip(QClipboard &clipboard, int keptMs = usualKeptMs, QObject *parent = nullptr);
    /// Takes its text along.
    ~SecretClip() override;

    void put(const QString &text);
    void clear();

private:
    QClipboard &m_clipboard;
    QTimer m_time;
    QString m_text; ///< what was put there; empty when nothing of ours can be
};

} // namespace yichuang
