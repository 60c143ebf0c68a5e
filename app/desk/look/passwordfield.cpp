// SPDX-License-Identifier: Apache-2.0
#include "desk/look/passwordfield.h"

#include <QLineEdit>

namespace yichuang {

SharedSecret takePassword(QLineEdit &field)
{
    // Shares its characters with the field, so that wiping reaches those as well.
    QString text = field.text();
    QByteArray bytes = text.toUtf8();
    auto password = std::make_shared<const SecretBytes>(bytes);
    wipe(bytes);
    wipe(text);
    field.clear();
    return password;
}

} // namespace yichuang
