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
      m_page(std::make_unique<SignInPage>(counter))
{
    connect(m_page.get(), &SignInPage::submitted, &m_proof, &PasswordProof::ask);
    connect(&m_proof, &PasswordProof::refused, m_page.get(), &SignInPage::fail);
    connect(&m_proof, &PasswordProof::proven, this, &StoreGate::opened);
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
