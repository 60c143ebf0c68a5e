// SPDX-License-Identifier: Apache-2.0
#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include "core/jsonfields.h"
#include "documents/filledtemplate.h"
#include "documents/templatecatalogue.h"
#include "samplepapers.h"
#include "support/verify.h"

using namespace yichuang;
using namespace yichuang::test;

class TestTemplateCatalogue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyKindHasATemplateThatSaysItsSource();
    void everyNameInATemplateIsAFieldThatIsDescribed_data() { addRowPerKind(); }
    void everyNameInATemplateIsAFieldThatIsDescribed();
    void everyFieldIsPrintedSomewhere_data() { addRowPerKind(); }
    void everyFieldIsPrintedSomewhere();
    void noTemplatePrintsWithoutEscaping_data() { addRowPerKind(); }
    void noTemplatePrintsWithoutEscaping();
    void theReadmeNamesEveryField_data() { addRowPerKind(); }
    void theReadmeNamesEveryField();
    void aKindsOwnFieldReplacesTheCommonOne();
    void aPartThatDoesNotExistIsNotFound();
    void aDescriptionWithAnUnknownTypeIsInvalid();
};

namespace {

QString sharedParts()
{
    QString text;
    for (const QString &name : {u"letterhead.html"_qs, u"heading.html"_qs, u"footer.html"_qs})
        text += templatePart(name).value_or(QString());
    return text;
}

QSet<QString> namesIn(const QString &text)
{
    static const QRegularExpression tag(u"\\{\\{[#^/]?\\s*(\\w+)\\s*\\}\\}"_qs);
    QSet<QString> names;
    for (auto match = tag.globalMatch(text); match.hasNext();)
        names.insert(match.next().captured(1));
    return names;
}

void addNames(const QList<PaperField> &fields, QSet<QString> &names)
{
    for (const PaperField &field : fields) {
        names.insert(field.name);
        if (!field.columns.isEmpty()) // what the renderer adds to a list
            names.insert(u"has"_qs + field.name.left(1).toUpper() + field.name.mid(1));
        addNames(field.columns, names);
    }
}

} // namespace

void TestTemplateCatalogue::everyKindHasATemplateThatSaysItsSource()
{
    const QList<PaperTemplate> templates = paperTemplates();
    QCOMPARE(templates.size(), everyKind().size());
    for (const PaperTemplate &form : templates) {
        QVERIFY(!form.title.isEmpty());
        QVERIFY2(form.source.contains(u"DOMAIN"_qs) || form.source.contains(u"TRUST"_qs), qPrintable(form.title));
        QVERIFY(!form.body.isEmpty());
    }
    QCOMPARE(templates.first().title, u"上海市政务服务申请材料 收件凭证"_qs);
}

void TestTemplateCatalogue::everyNameInATemplateIsAFieldThatIsDescribed()
{
    QFETCH(QString, kind);
    const auto form = paperTemplate(*paperKindFromName(kind));
    QVERIFY_OK(form);
    // What the renderer itself adds to the fields.
    QSet<QString> known{u"title"_qs, u"number"_qs, u"copyNo"_qs, u"isReprint"_qs, u"page"_qs, u"pageCount"_qs,
                        u"position"_qs, u"more"_qs};
    addNames(form->fields, known);
    const QSet<QString> unknown = namesIn(form->body + sharedParts()) - known;
    QVERIFY2(unknown.isEmpty(), qPrintable(unknown.values().join(u' ')));
}

void TestTemplateCatalogue::everyFieldIsPrintedSomewhere()
{
    QFETCH(QString, kind);
    const auto form = paperTemplate(*paperKindFromName(kind));
    QVERIFY_OK(form);
    const QSet<QString> named = namesIn(form->body + sharedParts());
    for (const PaperField &field : form->fields) {
        // Of a list that makes sheets each row is one, and its fields are printed.
        if (field.required && field.name != form->sheets)
            QVERIFY2(named.contains(field.name), qPrintable(field.name));
    }
}

void TestTemplateCatalogue::noTemplatePrintsWithoutEscaping()
{
    QFETCH(QString, kind);
    const auto form = paperTemplate(*paperKindFromName(kind));
    QVERIFY_OK(form);
    const QString text = form->body + sharedParts();
    QVERIFY(!text.contains(u"{{{"_qs));
    QVERIFY(!text.contains(u"{{&"_qs));
    QVERIFY(!text.contains(u"{{>"_qs));
}

void TestTemplateCatalogue::theReadmeNamesEveryField()
{
    QFETCH(QString, kind);
    const auto form = paperTemplate(*paperKindFromName(kind));
    QVERIFY_OK(form);
    QFile file(QStringLiteral(YICHUANG_SOURCE_DIR "/app/documents/README.md"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString readme = QString::fromUtf8(file.readAll());
    QVERIFY(readme.contains(kind));
    QSet<QString> names;
    addNames(form->fields, names);
    for (const QString &name : names) {
        if (!name.startsWith(u"has")) // the renderer adds those; nobody has to give them
            QVERIFY2(readme.contains(name), qPrintable(name));
    }
}

void TestTemplateCatalogue::aKindsOwnFieldReplacesTheCommonOne()
{
    const auto form = paperTemplate(PaperKind::CorrectionNotice);
    QVERIFY_OK(form);
    QList<bool> required;
    for (const PaperField &field : form->fields) {
        if (field.name == u"departmentName"_qs)
            required.append(field.required);
    }
    QCOMPARE(required, QList<bool>{true});
}

void TestTemplateCatalogue::aPartThatDoesNotExistIsNotFound()
{
    QVERIFY_ERROR(templatePart(u"nothing.html"_qs), ErrorCode::NotFound);
}

void TestTemplateCatalogue::aDescriptionWithAnUnknownTypeIsInvalid()
{
    const auto object = parseJsonObject(
        R"({"required":[{"name":"rows","type":"list","columns":[{"name":"a","type":"colour"}]}]})");
    QVERIFY_OK(object);
    JsonFields description(*object);
    const auto fields = paperFieldsFromJson(description, u"required", u"optional");
    QVERIFY_ERROR(fields, ErrorCode::Invalid);
    QVERIFY2(fields.error().detail.startsWith(u"/required/0/columns/0/type"_qs), qPrintable(fields.error().detail));
}

QTEST_MAIN(TestTemplateCatalogue)
#include "tst_templatecatalogue.moc"
