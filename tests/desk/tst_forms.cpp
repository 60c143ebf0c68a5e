// SPDX-License-Identifier: Apache-2.0
#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

namespace yichuang::test {

/// What Designer cannot see to: names, buddies, accessible names and size of every form.
class TestForms : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFormKeepsTheRules_data();
    void everyFormKeepsTheRules();
};

namespace {

constexpr int mostWidgets = 40;

struct FormWidget
{
    QString type;
    QString name;
    QHash<QString, QString> properties;
};

QString valueOf(QXmlStreamReader &xml)
{
    return xml.readElementText(QXmlStreamReader::IncludeChildElements).trimmed();
}

QList<FormWidget> widgetsOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QList<FormWidget> widgets;
    QXmlStreamReader xml(&file);
    QList<qsizetype> open;
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isStartElement() && xml.name() == u"widget") {
            open.append(widgets.size());
            widgets.append({xml.attributes().value(QLatin1String("class")).toString(), xml.attributes().value(QLatin1String("name")).toString(), {}});
        } else if (xml.isEndElement() && xml.name() == u"widget") {
            open.removeLast();
        } else if (xml.isStartElement() && xml.name() == u"property" && !open.isEmpty()) {
            const QString key = xml.attributes().value(QLatin1String("name")).toString();
            widgets[open.last()].properties.insert(key, valueOf(xml));
        } else if (xml.isStartElement() && (xml.name() == u"layout" || xml.name() == u"spacer")) {
            open.append(widgets.size()); // what follows belongs to it and not to the widget around it
            widgets.append({xml.name().toString(), QString(), {}});
        } else if (xml.isEndElement() && (xml.name() == u"layout" || xml.name() == u"spacer")) {
            open.removeLast();
        }
    }
    widgets.removeIf([](const FormWidget &widget) { return widget.type == u"layout" || widget.type == u"spacer"; });
    return widgets;
}

bool isInteractive(const QString &type)
{
    static const QStringList types{
        QStringLiteral("QLineEdit"),   QStringLiteral("QPlainTextEdit"), QStringLiteral("QTextBrowser"),
        QStringLiteral("QComboBox"),   QStringLiteral("QTableView"),     QStringLiteral("QListView"),
        QStringLiteral("QToolButton"), QStringLiteral("QPdfView"),       QStringLiteral("yichuang::PageCanvas")};
    return types.contains(type);
}

QStringList faultsOf(const QList<FormWidget> &widgets)
{
    static const QRegularExpression namePattern(QStringLiteral("^[A-Za-z][A-Za-z0-9]*$"));
    static const QRegularExpression letters(QStringLiteral("\\p{L}"));
    QStringList faults;
    QSet<QString> names;
    for (const FormWidget &widget : widgets) {
        if (!namePattern.match(widget.name).hasMatch() || names.contains(widget.name))
            faults.append(widget.name + QStringLiteral(": not a name of its own"));
        names.insert(widget.name);
    }
    for (const FormWidget &widget : widgets) {
        const QString text = widget.properties.value(QStringLiteral("text"));
        const QString buddy = widget.properties.value(QStringLiteral("buddy"));
        if (widget.type == u"QLabel" && text.contains(u'&') && buddy.isEmpty())
            faults.append(widget.name + QStringLiteral(": a mnemonic without a buddy"));
        if (!buddy.isEmpty() && !names.contains(buddy))
            faults.append(widget.name + QStringLiteral(": its buddy does not exist"));
        if (isInteractive(widget.type) && widget.properties.value(QStringLiteral("accessibleName")).isEmpty())
            faults.append(widget.name + QStringLiteral(": no accessible name"));
        if (widget.type == u"QPushButton" && !letters.match(text).hasMatch())
            faults.append(widget.name + QStringLiteral(": a button without words"));
    }
    return faults;
}

} // namespace

void TestForms::everyFormKeepsTheRules_data()
{
    QTest::addColumn<QString>("path");
    const QDir folder(QStringLiteral(YICHUANG_SOURCE_DIR "/forms"));
    for (const QFileInfo &file : folder.entryInfoList({QStringLiteral("*.ui")}, QDir::Files, QDir::Name))
        QTest::newRow(qPrintable(file.baseName())) << file.absoluteFilePath();
}

void TestForms::everyFormKeepsTheRules()
{
    QFETCH(QString, path);
    const QList<FormWidget> widgets = widgetsOf(path);
    QVERIFY(!widgets.isEmpty());
    QCOMPARE_LE(widgets.size(), mostWidgets);
    QCOMPARE(faultsOf(widgets).join(u'|'), QString());
}

} // namespace yichuang::test

QTEST_APPLESS_MAIN(yichuang::test::TestForms)
#include "tst_forms.moc"
