// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

class QCoreApplication;

namespace yichuang {

/// Installs the program's words and Qt's own for "zh_CN" or "en"; an empty language means zh_CN, what ships. False when
/// there is no such translation: the program then speaks its source language, English.
bool installDeskLanguage(QCoreApplication &application, const QString &language = {});

} // namespace yichuang
