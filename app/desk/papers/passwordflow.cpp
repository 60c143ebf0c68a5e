// SPDX-License-Identifier: Apache-2.0
#include "desk/papers/passwordflow.h"

#include "casework/errortext.h"
#include "desk/look/passwordstrip.h"

namespace yichuang {

PasswordFlow::PasswordFlow(PageIntake &intake, DocumentMaker &documents, TaskRunner &tasks, PasswordStrip &strip,
                           QObject *parent)
    : QObject(parent), m_locked(intake, documents, tasks), m_strip(strip)
{
    connect(&m_locked, &LockedFiles::currentChanged, this, &PasswordFlow::ask);
    connect(&m_locked, &LockedFiles::passwordRejected, this, [this](const QString &fileName) {
        m_strip.ask(tr("That password does not open %1. Ask the applicant again, or leave the file out.").arg(fileName));
    });
    connect(&m_locked, &LockedFiles::copyRefused, this, [this](const QString &fileName, const Error &error) {
        Q_EMIT said(Tone::Bad, tr("%1: %2").arg(fileName, errorText(error.code).paragraph()));
    });
    connect(&m_strip, &PasswordStrip::typed, &m_locked, &LockedFiles::open);
    connect(&m_strip, &PasswordStrip::left, &m_locked, &LockedFiles::leave);
}

void PasswordFlow::ask()
{
    if (m_locked.current().isEmpty())
        m_strip.done();
    else
        m_strip.ask(tr("%1 is protected with a password. Ask the applicant for it; it is not stored.").arg(m_locked.current()));
}

} // namespace yichuang
