// SPDX-License-Identifier: Apache-2.0
#include <QTest>

#include <algorithm>

#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>

#include "devices/devicecodec.h"
#include "devices/filelooks.h"
#include "devices/processinspector.h"
#include "support/verify.h"

using namespace yichuang;

namespace {

constexpr int pages = 30;
constexpr int longMs = 60'000; // nothing here is about being quick

/// What the process says of these pages of a PDF.
DeviceFrame answerOf(int id, int from, int next)
{
    FileInspection slice;
    slice.mediaType = QStringLiteral("application/pdf");
    slice.pageCount = pages;
    slice.pages.fill({1240, 1754, 150}, pages);
    for (int page = from; page < next; ++page) {
        slice.findings.append({PageCheck::Blank, Verdict::Ok, page, 7, 1});
        slice.sheetPrints.append("print " + QByteArray::number(page));
    }
    return looksFrame(id, slice, next);
}

int pagesWith(const FileInspection &inspection, PageCheck check)
{
    return int(std::count_if(inspection.findings.cbegin(), inspection.findings.cend(),
                             [check](const PageFinding &finding) { return finding.check == check; }));
}

} // namespace

/// A thick file whose later pages are too much for their reader. Shell scripts stand in for the device process, so that it is
/// sure which slice fails and how.
class TestThickFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void slicesMakeAWhole();
    void aLaterSliceThatFailsLeavesItsPagesUnseen_data();
    void aLaterSliceThatFailsLeavesItsPagesUnseen();
    void whatTheProcessSaysAgainstALaterPageStands_data();
    void whatTheProcessSaysAgainstALaterPageStands();
    void aFirstSliceThatFailsRefusesTheFile_data();
    void aFirstSliceThatFailsRefusesTheFile();
    void noSliceTakesLongerThanTheFileMay();

private:
    void write(const QString &name, const QByteArray &bytes);
    /// A program that says hello and, once it is asked something, runs these lines.
    [[nodiscard]] DeviceProgram script(const QByteArray &lines);
    /// What becomes of a file that such a program reads.
    [[nodiscard]] Result<FileInspection> inspected(const DeviceProgram &program);

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestThickFiles::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    write(QStringLiteral("hello"),
          encodeFrame({{{QStringLiteral("hello"), deviceProtocolVersion},
                        {QStringLiteral("sandbox"), QJsonArray{QStringLiteral("wall")}}},
                       {}}));
    write(QStringLiteral("slice1"), encodeFrame(answerOf(1, 1, 13)));
    write(QStringLiteral("slice2"), encodeFrame(answerOf(2, 13, pages + 1)));
    write(QStringLiteral("elsewhere"), encodeFrame(answerOf(2, 1, 13)));
    write(QStringLiteral("malformed"), encodeFrame(errorFrame(2, {ErrorCode::Malformed, QStringLiteral("page")})));
    write(QStringLiteral("memory"), encodeFrame(errorFrame(2, {ErrorCode::TooLarge, QStringLiteral("memory")})));
}

void TestThickFiles::write(const QString &name, const QByteArray &bytes)
{
    QFile file(m_folder->filePath(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

DeviceProgram TestThickFiles::script(const QByteArray &lines)
{
    // The first request ends with the line feed of its payload; the first byte of the second one tells that it came.
    write(QStringLiteral("device"), "#!/bin/sh\ncd " + m_folder->path().toUtf8() + "\ncat hello; read -r one\n" + lines + "\n");
    QFile::setPermissions(m_folder->filePath(QStringLiteral("device")), QFile::ReadOwner | QFile::ExeOwner);
    DeviceProgram program;
    program.path = m_folder->filePath(QStringLiteral("device"));
    program.patience.inspect = longMs;
    program.patience.inspectAll = longMs;
    return program;
}

Result<FileInspection> TestThickFiles::inspected(const DeviceProgram &program)
{
    ProcessInspector inspector(program);
    auto inspection = inspector.inspect("a document\n");
    if (!QTest::qWaitFor([&] { return inspection.isFinished(); }, 2 * longMs))
        return failure(ErrorCode::TimedOut, QStringLiteral("the test"));
    return inspection.result();
}

void TestThickFiles::slicesMakeAWhole()
{
    const auto inspection = inspected(script("cat slice1; head -c 1 > asked; cat slice2; exec sleep 60"));
    QVERIFY_OK(inspection);
    QCOMPARE(pagesWith(*inspection, PageCheck::Blank), pages);
    QCOMPARE(pagesWith(*inspection, PageCheck::Unseen), 0);
    QCOMPARE(inspection->sheetPrints.last(), QByteArray("print 30"));
}

void TestThickFiles::aLaterSliceThatFailsLeavesItsPagesUnseen_data()
{
    QTest::addColumn<QByteArray>("lines");
    QTest::newRow("ended by its limit") << QByteArray("kill -XCPU $$");
    QTest::newRow("crashed") << QByteArray("kill -SEGV $$");
    QTest::newRow("ended") << QByteArray("exit 0");
}

void TestThickFiles::aLaterSliceThatFailsLeavesItsPagesUnseen()
{
    QFETCH(QByteArray, lines);
    const auto inspection = inspected(script("cat slice1; head -c 1 > asked; " + lines));
    QVERIFY_OK(inspection);
    QCOMPARE(inspection->pageCount, pages);
    QCOMPARE(pagesWith(*inspection, PageCheck::Blank), 12);
    QCOMPARE(pagesWith(*inspection, PageCheck::Unseen), pages - 12);
    QCOMPARE(inspection->sheetPrints.size(), pages);
}

void TestThickFiles::whatTheProcessSaysAgainstALaterPageStands_data()
{
    QTest::addColumn<QByteArray>("said");
    QTest::addColumn<int>("code");
    QTest::newRow("cannot be drawn") << QByteArray("malformed") << static_cast<int>(ErrorCode::Malformed);
    QTest::newRow("takes all memory") << QByteArray("memory") << static_cast<int>(ErrorCode::TooLarge);
    QTest::newRow("foreign findings") << QByteArray("elsewhere") << static_cast<int>(ErrorCode::DeviceFailed);
}

void TestThickFiles::whatTheProcessSaysAgainstALaterPageStands()
{
    QFETCH(QByteArray, said);
    QFETCH(int, code);
    QVERIFY_ERROR(inspected(script("cat slice1; head -c 1 > asked; cat " + said + "; exec sleep 60")),
                  static_cast<ErrorCode>(code));
}

void TestThickFiles::aFirstSliceThatFailsRefusesTheFile_data()
{
    QTest::addColumn<QByteArray>("lines");
    QTest::addColumn<int>("code");
    QTest::newRow("ended by its limit") << QByteArray("kill -XCPU $$") << static_cast<int>(ErrorCode::Malformed);
    QTest::newRow("crashed") << QByteArray("kill -SEGV $$") << static_cast<int>(ErrorCode::Malformed);
    QTest::newRow("silent") << QByteArray("exec sleep 60") << static_cast<int>(ErrorCode::TimedOut);
}

void TestThickFiles::aFirstSliceThatFailsRefusesTheFile()
{
    QFETCH(QByteArray, lines);
    QFETCH(int, code);
    DeviceProgram program = script(lines);
    if (lines.contains("sleep"))
        program.patience.inspect = 2'000;
    QVERIFY_ERROR(inspected(program), static_cast<ErrorCode>(code));
}

/// Whoever handed it in waits for a word (TRUST S8): what is left for the whole file is what a later slice may take.
void TestThickFiles::noSliceTakesLongerThanTheFileMay()
{
    DeviceProgram program = script("cat slice1; head -c 1 > asked; exec sleep 1000");
    program.patience.inspect = 10 * longMs;
    program.patience.inspectAll = 3'000;
    const auto inspection = inspected(program); // waits for less than a slice may take
    QVERIFY_OK(inspection);
    QCOMPARE(pagesWith(*inspection, PageCheck::Blank), 12);
    QCOMPARE(pagesWith(*inspection, PageCheck::Unseen), pages - 12);
}

QTEST_GUILESS_MAIN(TestThickFiles)
#include "tst_thickfiles.moc"
