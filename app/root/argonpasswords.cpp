// SPDX-License-Identifier: Apache-2.0
#include "root/argonpasswords.h"

#include <array>

#include <sodium.h>

namespace yichuang {

namespace {

/// The password's bytes for as long as they are needed, then overwritten.
class PasswordBytes
{
public:
    explicit PasswordBytes(const QString &password) : m_bytes(password.toUtf8()) {}
    ~PasswordBytes() { sodium_memzero(m_bytes.data(), size_t(m_bytes.size())); }
    Q_DISABLE_COPY_MOVE(PasswordBytes)

    [[nodiscard]] const char *data() const { return m_bytes.constData(); }
    [[nodiscard]] unsigned long long size() const { return static_cast<unsigned long long>(m_bytes.size()); }

private:
    QByteArray m_bytes;
};

} // namespace

ArgonPasswords::ArgonPasswords(TaskRunner &tasks) : m_tasks(tasks)
{
    [[maybe_unused]] const int ready = sodium_init();
    Q_ASSERT(ready >= 0);
}

QFuture<Result<QString>> ArgonPasswords::hash(const QString &password)
{
    return m_tasks.run([password]() -> Result<QString> {
        const PasswordBytes bytes(password);
        std::array<char, crypto_pwhash_STRBYTES> hashed{};
        const int outcome = crypto_pwhash_str(hashed.data(), bytes.data(), bytes.size(),
                                              crypto_pwhash_OPSLIMIT_INTERACTIVE + 1, crypto_pwhash_MEMLIMIT_INTERACTIVE);
        if (outcome != 0)
            return failure(ErrorCode::Internal, QStringLiteral("not enough memory to stretch a password"));
        return QString::fromLatin1(hashed.data());
    });
}

QFuture<bool> ArgonPasswords::matches(const QString &password, const QString &hash)
{
    return m_tasks.run([password, hash] {
        const PasswordBytes bytes(password);
        return crypto_pwhash_str_verify(hash.toLatin1().constData(), bytes.data(), bytes.size()) == 0;
    });
}

} // namespace yichuang
