// SPDX-License-Identifier: Apache-2.0
#include "core/log.h"

#include <cstdio>

#include <QDateTime>
#include <QRegularExpression>

namespace yichuang {

Q_LOGGING_CATEGORY(logStorage, "yichuang.storage", QtInfoMsg)
Q_LOGGING_CATEGORY(logSync, "yichuang.sync", QtInfoMsg)
Q_LOGGING_CATEGORY(logDevices, "yichuang.devices", QtInfoMsg)
Q_LOGGING_CATEGORY(logDesk, "yichuang.desk", QtInfoMsg)
Q_LOGGING_CATEGORY(logGateway, "yichuang.gateway", QtInfoMsg)

QString redacted(const QString &text)
{
    // 18-character identity numbers and credit codes, 15-digit old numbers, and mobile numbers, wherever they stand
    // alone; the first three characters stay so that a reader can tell the kind.
    static const QRegularExpression sensitive(QStringLiteral(
        "(?<![0-9A-Za-z-])(?:[0-9A-HJ-NPQRTUWXY]{17}[0-9A-HJ-NPQRTUWXYx]|[0-9]{15}|1[3-9][0-9]{9})(?![0-9A-Za-z-])"));
    QString result;
    qsizetype from = 0;
    auto matches = sensitive.globalMatch(text);
    while (matches.hasNext()) {
        const auto match = matches.next();
        result += QStringView(text).mid(from, match.capturedStart() - from);
        result += QStringView(text).mid(match.capturedStart(), 3);
        result += QString(match.capturedLength() - 3, QLatin1Char('*'));
        from = match.capturedEnd();
    }
    return result + QStringView(text).mid(from);
}

namespace {

const char *levelName(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg: return "debug";
    case QtInfoMsg: return "info";
    case QtWarningMsg: return "warning";
    case QtCriticalMsg: return "error";
    case QtFatalMsg: return "fatal";
    }
    return "info";
}

void writeRedacted(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    const QByteArray line = redacted(message).toUtf8();
    const QByteArray time = QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs).toLatin1();
    std::fprintf(stderr, "%s %s %s %s\n", time.constData(), levelName(type),
                 context.category ? context.category : "default", line.constData());
}

} // namespace

void installRedactingLog()
{
    qInstallMessageHandler(writeRedacted);
}

} // namespace yichuang
