// SPDX-License-Identifier: Apache-2.0
#include "desk/look/composedmark.h"

#include <QCoreApplication>

namespace yichuang {

QString composedMark()
{
    return QStringLiteral(" ※");
}

QString composedLegend()
{
    return QCoreApplication::translate("yichuang::ComposedMark", "※ composed for the sample, not official text");
}

} // namespace yichuang
