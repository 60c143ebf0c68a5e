// SPDX-License-Identifier: Apache-2.0
#include "root/programoptions.h"

#include <cstdio>

#include <QCoreApplication>

namespace yichuang {

namespace {

int wrongUse(const QString &sentence)
{
    std::fprintf(stderr, "%s\n", qPrintable(sentence));
    return 2;
}

} // namespace

std::optional<int> readOptions(QCommandLineParser &parser, const QStringList &words)
{
    if (!parser.parse(words))
        return wrongUse(parser.errorText());
    if (parser.isSet(QStringLiteral("version"))) {
        std::printf("%s %s\n", qPrintable(QCoreApplication::applicationName()), qPrintable(QCoreApplication::applicationVersion()));
        return 0;
    }
    if (parser.isSet(QStringLiteral("help"))) {
        std::printf("%s", qPrintable(parser.helpText()));
        return 0;
    }
    if (!parser.positionalArguments().isEmpty())
        return wrongUse(QStringLiteral("Nobody knows what \"%1\" is to mean; options begin with --.").arg(parser.positionalArguments().constFirst()));
    return std::nullopt;
}

} // namespace yichuang
