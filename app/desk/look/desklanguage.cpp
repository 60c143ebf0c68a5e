// SPDX-License-Identifier: Apache-2.0
#include "desk/look/desklanguage.h"

#include <memory>

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

static void registerTranslations()
{
    Q_INIT_RESOURCE(translations);
}

namespace yichuang {

namespace {

bool install(QCoreApplication &application, const QString &file, const QString &folder)
{
    auto translator = std::make_unique<QTranslator>(&application);
    if (!translator->load(file, folder))
        return false;
    QCoreApplication::installTranslator(translator.release());
    return true;
}

} // namespace

bool installDeskLanguage(QCoreApplication &application, const QString &language)
{
    registerTranslations();
    const QString wanted = language.isEmpty() ? QStringLiteral("zh_CN") : language;
    QLocale::setDefault(QLocale(wanted));
    install(application, QStringLiteral("qtbase_") + wanted, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    return install(application, QStringLiteral("yichuang_") + wanted, QStringLiteral(":/translations"));
}

} // namespace yichuang
