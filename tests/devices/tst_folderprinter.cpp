// SPDX-License-Identifier: Apache-2.0
#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include "devices/folderprinter.h"
#include "support/immediatetaskrunner.h"
#include "support/verify.h"

using namespace yichuang;
using namespace yichuang::test;

class TestFolderPrinter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPrintedFileLiesInTheFolder();
    void anEarlierFileIsNeverOverwritten();
    void noTitleLeavesTheFolder_data();
    void noTitleLeavesTheFolder();
    void theFolderIsMadeWhenItIsMissing();
    void aFolderThatCannotBeWrittenIsUnavailable();
    void anEmptyFileIsRefused();

private:
    ImmediateTaskRunner m_runner;
};

namespace {

QStringList everythingIn(const QString &folder)
{
    return QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDir::Name);
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

void TestFolderPrinter::aPrintedFileLiesInTheFolder()
{
    const QTemporaryDir folder;
    FolderPrinter printer(folder.path(), m_runner);
    QVERIFY_OK(printer.probe().result());
    QCOMPARE(*printer.probe().result(), folder.path());
    QVERIFY_OK(printer.print("one", u"收件凭证 L31"_qs).result());
    QCOMPARE(everythingIn(folder.path()), QStringList{u"收件凭证_L31.pdf"_qs});
    QCOMPARE(contentOf(folder.filePath(u"收件凭证_L31.pdf"_qs)), QByteArray("one"));
}

void TestFolderPrinter::anEarlierFileIsNeverOverwritten()
{
    const QTemporaryDir folder;
    FolderPrinter printer(folder.path(), m_runner);
    for (const char *content : {"one", "two", "three"})
        QVERIFY_OK(printer.print(content, u"slip"_qs).result());
    QCOMPARE(contentOf(folder.filePath(u"slip.pdf"_qs)), QByteArray("one"));
    QCOMPARE(contentOf(folder.filePath(u"slip-2.pdf"_qs)), QByteArray("two"));
    QCOMPARE(contentOf(folder.filePath(u"slip-3.pdf"_qs)), QByteArray("three"));
}

void TestFolderPrinter::noTitleLeavesTheFolder_data()
{
    QTest::addColumn<QString>("title");
    QTest::newRow("up") << u"../../up"_qs;
    QTest::newRow("absolute") << u"/etc/paper"_qs;
    QTest::newRow("empty") << QString();
    QTest::newRow("control characters") << u"a\nb\tc"_qs;
    QTest::newRow("longer than a file name") << QString(5000, QChar(u'长'));
}

void TestFolderPrinter::noTitleLeavesTheFolder()
{
    QFETCH(QString, title);
    const QTemporaryDir outer;
    const QString folder = outer.filePath(u"inner/most"_qs);
    FolderPrinter printer(folder, m_runner);
    QVERIFY_OK(printer.print("x", title).result());
    QCOMPARE(everythingIn(folder).size(), 1);
    QCOMPARE(everythingIn(outer.path()), QStringList{u"inner"_qs});
    QCOMPARE(everythingIn(outer.filePath(u"inner"_qs)), QStringList{u"most"_qs});
}

void TestFolderPrinter::theFolderIsMadeWhenItIsMissing()
{
    const QTemporaryDir outer;
    FolderPrinter printer(outer.filePath(u"a/b"_qs), m_runner);
    QVERIFY_OK(printer.print("x", u"slip"_qs).result());
    QVERIFY(QFile::exists(outer.filePath(u"a/b/slip.pdf"_qs)));
}

void TestFolderPrinter::aFolderThatCannotBeWrittenIsUnavailable()
{
    const QTemporaryDir outer;
    QFile file(outer.filePath(u"taken"_qs));
    QVERIFY(file.open(QIODevice::WriteOnly));
    FolderPrinter printer(file.fileName(), m_runner);
    QVERIFY_ERROR(printer.probe().result(), ErrorCode::PrinterUnavailable);
    QVERIFY_ERROR(printer.print("x", u"slip"_qs).result(), ErrorCode::PrinterUnavailable);
    FolderPrinter below(file.fileName() + u"/deeper"_qs, m_runner);
    QVERIFY_ERROR(below.print("x", u"slip"_qs).result(), ErrorCode::PrinterUnavailable);
}

void TestFolderPrinter::anEmptyFileIsRefused()
{
    const QTemporaryDir folder;
    FolderPrinter printer(folder.path(), m_runner);
    QVERIFY_ERROR(printer.print({}, u"slip"_qs).result(), ErrorCode::Empty);
    QVERIFY(everythingIn(folder.path()).isEmpty());
}

QTEST_GUILESS_MAIN(TestFolderPrinter)
#include "tst_folderprinter.moc"
