// SPDX-License-Identifier: Apache-2.0
#include "root/deviceplace.h"

#include <QCoreApplication>
#include <QDir>

namespace yichuang {

DeviceProgram deviceProgramBeside()
{
    DeviceProgram program;
    program.path = QDir(QCoreApplication::applicationDirPath()).filePath(QStringLiteral("yichuang-device"));
    return program;
}

} // namespace yichuang
