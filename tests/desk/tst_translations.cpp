// SPDX-License-Identifier: Apache-2.0
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>
#include <QXmlStreamReader>

#include "desk/look/desklanguage.h"

namespace yichuang::test {

/// A word that is missing or a number that gets lost in translation is an error of the program.
class TestTranslations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyWordIsTranslated_data();
    void everyWordIsTranslated();
    void nothingInTheSourcesIsNew();
    void theWordsAreInTheProgram_data();
    void theWordsAreInTheProgram();
    void anUnknownLanguageIsSaidToBeMissing();
};

namespace {

struct Message
{
    QString source;
    QStringList texts;
    bool finished = true;
    bool numerus = false;
};

QList<Message> messagesOf(const QString &path)
{
    QFile file(path);
    QList<Message> messages;
    if (!file.open(QIODevice::ReadOnly))
        return messages;
    QXmlStreamReader xml(&file);
    while (!xml.atEnd()) {
        xml.readNext();
        if (!xml.isStartElement())
            continue;
        if (xml.name() == u"message") {
            messages.append(Message());
            messages.last().numerus = xml.attributes().value(QLatin1String("numerus")) == u"yes";
        } else if (xml.name() == u"source") {
            messages.last().source = xml.readElementText();
        } else if (xml.name() == u"translation") {
            messages.last().finished = !xml.attributes().hasAttribute(QLatin1String("type"));
            if (!messages.last().numerus)
                messages.last().texts.append(xml.readElementText());
        } else if (xml.name() == u"numerusform") {
            messages.last().texts.append(xml.readElementText());
        }
    }
    return messages;
}

QStringList placesIn(const QString &text)
{
    static const QRegularExpression place(QStringLiteral("%([1-9]|n)"));
    QStringList found;
    for (const QRegularExpressionMatch &match : place.globalMatch(text))
        found.append(match.captured());
    found.sort();
    return found;
}

QStringList faultsOf(const Message &message)
{
    QStringList faults;
    if (!message.finished)
        faults.append(QStringLiteral("not finished: ") + message.source);
    for (const QString &text : message.texts) {
        QStringList wanted = placesIn(message.source);
        if (message.numerus && !text.contains(u"%n")) // the singular may name the number in words
            wanted.removeAll(QStringLiteral("%n"));
        if (text.isEmpty() || placesIn(text) != wanted)
            faults.append(QStringLiteral("loses a place: ") + message.source);
        if (text != text.trimmed() && message.source == message.source.trimmed())
            faults.append(QStringLiteral("blanks at an end: ") + message.source);
    }
    return faults;
}

} // namespace

void TestTranslations::everyWordIsTranslated_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("Chinese") << QStringLiteral("zh_CN");
    QTest::newRow("English") << QStringLiteral("en");
}

void TestTranslations::everyWordIsTranslated()
{
    QFETCH(QString, language);
    const QString path = QStringLiteral(YICHUANG_SOURCE_DIR "/translations/yichuang_%1.ts").arg(language);
    const QList<Message> messages = messagesOf(path);
    QCOMPARE_GE(messages.size(), 300);
    QStringList faults;
    for (const Message &message : messages)
        faults += faultsOf(message);
    QCOMPARE(faults.join(u'|'), QString());
}

void TestTranslations::nothingInTheSourcesIsNew()
{
    const QString kept = QStringLiteral(YICHUANG_SOURCE_DIR "/translations/yichuang_zh_CN.ts");
    QTemporaryDir folder;
    const QString copy = folder.filePath(QStringLiteral("yichuang_zh_CN.ts"));
    QVERIFY(QFile::copy(kept, copy));
    const QString root = QStringLiteral(YICHUANG_SOURCE_DIR);
    QProcess lupdate;
    lupdate.start(QStringLiteral(YICHUANG_LUPDATE),
                  {QStringLiteral("-silent"), QStringLiteral("-locations"), QStringLiteral("none"), QStringLiteral("-I"),
                   root + QStringLiteral("/app"), root + QStringLiteral("/app/casework"), root + QStringLiteral("/app/desk"),
                   root + QStringLiteral("/forms"), QStringLiteral("-ts"), copy});
    QVERIFY(lupdate.waitForFinished(60'000));
    QCOMPARE(lupdate.exitCode(), 0);
    QStringList fresh;
    for (const Message &message : messagesOf(copy)) {
        if (!message.finished)
            fresh.append(message.source);
    }
    QVERIFY2(fresh.isEmpty(), qPrintable(QStringLiteral("run the target update_translations: ") + fresh.join(u'|')));
}

void TestTranslations::theWordsAreInTheProgram_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("applicant");
    QTest::addColumn<QString>("days");
    QTest::newRow("Chinese ships") << QString() << QStringLiteral("申请人") << QStringLiteral("12 工作日");
    QTest::newRow("English") << QStringLiteral("en") << QStringLiteral("Applicant") << QStringLiteral("12 working days");
}

void TestTranslations::theWordsAreInTheProgram()
{
    QFETCH(QString, language);
    QVERIFY(installDeskLanguage(*qApp, language));
    QTEST(QCoreApplication::translate("yichuang::CaseWords", "Applicant"), "applicant");
    QTEST(QCoreApplication::translate("yichuang::CaseWords", "%n working day(s)", nullptr, 12), "days");
}

void TestTranslations::anUnknownLanguageIsSaidToBeMissing()
{
    QVERIFY(!installDeskLanguage(*qApp, QStringLiteral("tlh")));
}

} // namespace yichuang::test

QTEST_GUILESS_MAIN(yichuang::test::TestTranslations)
#include "tst_translations.moc"
