// SPDX-License-Identifier: Apache-2.0
#include "root/programversion.h"

#include <QCoreApplication>

namespace yichuang {

void describeProgram(const QString &name)
{
    QCoreApplication::setApplicationName(name);
    QCoreApplication::setOrganizationName(QStringLiteral("yichuang"));
    QCoreApplication::setApplicationVersion(QStringLiteral(YICHUANG_VERSION));
}

} // namespace yichuang
