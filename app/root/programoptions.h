// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include <QCommandLineParser>

namespace yichuang {

/// Reads the words of the command line. None: go on; else the exit code to end with, and what there is to say was said: 2 with
/// one sentence on standard error for wrong use (DESIGN §2), 0 for help and version.
///
/// @param parser has a help option and a version option
[[nodiscard]] std::optional<int> readOptions(QCommandLineParser &parser, const QStringList &words);

} // namespace yichuang
