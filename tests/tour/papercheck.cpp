// SPDX-License-Identifier: Apache-2.0
#include "tour/papercheck.h"

#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>

namespace yichuang::test {

namespace {

constexpr int toolLimitMs = 30'000;

Result<QByteArray> output(const QString &tool, const QStringList &arguments)
{
    const QString program = QStandardPaths::findExecutable(tool);
    if (program.isEmpty())
        return failure(ErrorCode::NotFound, QStringLiteral("%1 is not installed").arg(tool));
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished(toolLimitMs) || process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
        return failure(ErrorCode::Invalid, QStringLiteral("%1 cannot read the paper").arg(tool));
    return process.readAllStandardOutput();
}

QString withoutBlanks(QString text)
{
    static const QRegularExpression blanks(QStringLiteral("\\s"));
    return text.remove(blanks);
}

} // namespace

Result<QString> PaperCheck::text() const
{
    const Result<QByteArray> words = output(QStringLiteral("pdftotext"), {QStringLiteral("-layout"), m_path, QStringLiteral("-")});
    if (!words)
        return failure(words.error());
    return QString::fromUtf8(*words);
}

Result<QStringList> PaperCheck::codes() const
{
    const QTemporaryDir folder;
    const QString picture = folder.filePath(QStringLiteral("page"));
    const Result<QByteArray> drawn = output(QStringLiteral("pdftoppm"),
                                            {QStringLiteral("-r"), QStringLiteral("200"), QStringLiteral("-gray"),
                                             QStringLiteral("-png"), QStringLiteral("-singlefile"), m_path, picture});
    if (!drawn)
        return failure(drawn.error());
    const Result<QByteArray> read = output(QStringLiteral("zbarimg"), {QStringLiteral("--quiet"), QStringLiteral("--raw"),
                                                                       picture + QStringLiteral(".png")});
    if (!read)
        return failure(read.error());
    return QString::fromUtf8(*read).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
}

Result<QString> PaperCheck::codeOf(const QString &number) const
{
    const Result<QString> words = text();
    if (!words)
        return failure(words.error());
    if (!withoutBlanks(*words).contains(number))
        return failure(ErrorCode::Invalid, QStringLiteral("the number cannot be read as words"));
    const Result<QStringList> read = codes();
    if (!read)
        return failure(read.error());
    // Number and token fill the code: there is no room for a name.
    const QRegularExpression wanted(QStringLiteral("^YC1:%1:[A-Z2-7]{8}$").arg(QRegularExpression::escape(number)));
    const QStringList matching = read->filter(wanted);
    if (matching.size() != 1)
        return failure(ErrorCode::Invalid, QStringLiteral("%1 codes say the number, not one").arg(matching.size()));
    return matching.first();
}

} // namespace yichuang::test
