// SPDX-License-Identifier: Apache-2.0
#include "ctl/secretinput.h"

#include <cerrno>

#include <QFile>

#include <unistd.h>

namespace yichuang {

namespace {

constexpr std::size_t longestSecret = 1024;

/// One byte; none at the end of the input.
bool readByte(int descriptor, unsigned char &byte)
{
    ssize_t count = 0;
    do {
        count = ::read(descriptor, &byte, 1);
    } while (count < 0 && errno == EINTR);
    return count == 1;
}

} // namespace

SharedSecret secretLine(int descriptor)
{
    SecretBytes line = SecretBytes::ofSize(longestSecret);
    std::size_t count = 0;
    unsigned char byte = 0;
    while (readByte(descriptor, byte) && byte != '\n') {
        if (count == longestSecret)
            return std::make_shared<const SecretBytes>();
        line.writable()[count++] = byte;
    }
    if (count > 0 && line.bytes()[count - 1] == '\r')
        --count;
    return std::make_shared<const SecretBytes>(line.view().first(qsizetype(count)));
}

Result<SharedSecret> secretFromFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return failure(ErrorCode::NotFound, file.errorString());
    constexpr auto others = QFileDevice::ReadGroup | QFileDevice::ReadOther;
    if (file.permissions() & others)
        return failure(ErrorCode::Invalid,
                       QStringLiteral("others may read the file with the password; chmod 600 %1").arg(path));
    return secretLine(file.handle());
}

} // namespace yichuang
