// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include <QObject>

#include "casework/passwordproof.h"
#include "desk/window/signinpage.h"
#include "root/counterkeys.h"

namespace yichuang {

/// The sign-in page before a closed store: a clerk's password opens their key slot, and with it the store. It is typed once:
/// the desk that opens then admits the same person, or releases the account they came for.
class StoreGate : public QObject
{
    Q_OBJECT

public:
    StoreGate(std::shared_ptr<CounterKeys> keys, const Counter &counter, QObject *parent = nullptr);
    ~StoreGate() override;

    void show();
    /// Tells why the store could not be opened although the password was right.
    void fail(const Error &error);
    [[nodiscard]] SignInPage &page() { return *m_page; }

Q_SIGNALS:
    /// The keys are open.
    void opened(const QString &clerkId);
    /// The keys are open by the password of somebody who wants to release a locked account. Whether they may, the store knows.
    void openedForRelease(const QString &releaserId, const QString &clerkId);

private:
    std::shared_ptr<CounterKeys> m_keys;
    PasswordProof m_proof;
    PasswordProof m_releaser;
    QString m_lockedClerkId; ///< whom a release is about
    std::unique_ptr<SignInPage> m_page;
};

} // namespace yichuang
