// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "casework/lockedfiles.h"
#include "desk/look/statuscolours.h"

namespace yichuang {

class PasswordStrip;

/// Asks for the password of each imported file that has one, in a strip of its own, and takes the copy in that it opens.
class PasswordFlow : public QObject
{
    Q_OBJECT

public:
    /// All of them outlive it.
    PasswordFlow(PageIntake &intake, DocumentMaker &documents, TaskRunner &tasks, PasswordStrip &strip, QObject *parent);

    /// Goes on without any: another case is looked at now.
    void leaveAll() { m_locked.leaveAll(); }
    /// A file still waits for its password.
    [[nodiscard]] bool isAsking() const { return !m_locked.current().isEmpty(); }

Q_SIGNALS:
    void said(yichuang::Tone tone, const QString &text);

private:
    void ask();

    LockedFiles m_locked;
    PasswordStrip &m_strip;
};

} // namespace yichuang
