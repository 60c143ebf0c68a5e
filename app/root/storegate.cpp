// SPDX-License-Identifier: Apache-2.0
#include "root/storegate.h"

namespace yichuang {

namespace {
constexpr QSize usualSize{1280, 800};
}

StoreGate::StoreGate(std::shared_ptr<CounterKeys> keys, const Counter &counter, QObject *parent)
    : QObject(parent),
      m_keys(std::move(keys)),
      m_proof(m_keys->ring(), m_keys->tries(), m_keys->clock()),
      m_releaser(m_keys->ring(), m_keys->tries(), m_keys->clock()),
      m_page(std::make_unique<SignInPage>(counter))
{
    connect(m_page.get(), &SignInPage::submitted, &m_proof, &PasswordProof::ask);
    connect(&m_proof, &PasswordProof::refused, m_page.get(), &SignInPage::fail);
    connect(&m_proof, &PasswordProof::proven, this, &StoreGate::opened);
    connect(m_page.get(), &SignInPage::releaseSubmitted, this,
            [this](const QString &releaserId, const SharedSecret &password, const QString &clerkId) {
        m_lockedClerkId = clerkId;
        m_releaser.ask(releaserId.trimmed(), password);
    });
    connect(&m_releaser, &PasswordProof::refused, m_page.get(), &SignInPage::failRelease);
    connect(&m_releaser, &PasswordProof::proven, this,
            [this](const QString &releaserId) { Q_EMIT openedForRelease(releaserId, m_lockedClerkId); });
    m_page->offerRelease();
}

StoreGate::~StoreGate() = default;

void StoreGate::show()
{
    m_page->resize(usualSize);
    m_page->show();
    m_page->begin();
}

void StoreGate::fail(const Error &error)
{
    m_page->fail(error);
}

} // namespace yichuang
