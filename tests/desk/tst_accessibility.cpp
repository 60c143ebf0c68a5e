// SPDX-License-Identifier: Apache-2.0
#include <QAccessible>
#include <QTest>

#include "desk/window/workbench.h"
#include "deskbench.h"
#include "support/pagedriver.h"

namespace yichuang::test {

/// What a screen reader meets: every thing that takes keys or clicks has a name (UX U13).
class TestAccessibility : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everythingInteractiveHasAName();
    void targetsAreAtLeastTwentyFourPixels();
};

namespace {

bool isInteractive(const QAccessibleInterface &thing)
{
    switch (int(thing.role())) {
    case QAccessible::EditableText:
    case QAccessible::Button:
    case QAccessible::CheckBox:
    case QAccessible::RadioButton:
    case QAccessible::ComboBox:
    case QAccessible::Table:
    case QAccessible::List:
    case QAccessible::Tree: return true;
    default: return false;
    }
}

void collectUnnamed(QAccessibleInterface *thing, QStringList &unnamed, int &met)
{
    if (!thing || !thing->isValid() || thing->state().invisible)
        return;
    if (isInteractive(*thing)) {
        ++met;
        const QString name = thing->text(QAccessible::Name);
        if (name.isEmpty() && thing->object())
            unnamed.append(thing->object()->objectName() + u'(' + QString::fromLatin1(thing->object()->metaObject()->className()) + u')');
        if (thing->role() == QAccessible::Table || thing->role() == QAccessible::List
            || thing->role() == QAccessible::ComboBox)
            return; // its cells are told by the model
    }
    for (int child = 0; child < thing->childCount(); ++child)
        collectUnnamed(thing->child(child), unnamed, met);
}

struct OpenDesk
{
    OpenDesk()
    {
        dressApplication();
        const CaseRecord draft = sampleCase();
        bench.store.state.cases.insert(draft.id, draft);
        engine = restingEngine(bench);
        workbench = std::make_unique<Workbench>(bench.ports(), *engine, bench.store.outbox);
        workbench->open(bench.session());
        workbench->window().resize(1366, 768);
    }
    DeskBench bench;
    std::unique_ptr<SyncEngine> engine;
    std::unique_ptr<Workbench> workbench;
};

} // namespace

void TestAccessibility::everythingInteractiveHasAName()
{
    OpenDesk desk;
    PageDriver driver(desk.workbench->window());
    QStringList unnamed;
    int met = 0;
    const auto look = [&] { collectUnnamed(QAccessible::queryAccessibleInterface(&desk.workbench->window()), unnamed, met); };
    look();
    driver.key(Qt::Key_Return);
    for (int station = 0; station < 5; ++station) {
        driver.key(Qt::Key(Qt::Key_1 + station), Qt::AltModifier);
        look();
    }
    driver.key(Qt::Key_F9);
    look();
    driver.key(Qt::Key_Escape);
    driver.key(Qt::Key_F10);
    look();
    driver.key(Qt::Key_Escape);
    driver.key(Qt::Key_F9);
    driver.key(Qt::Key_Return);
    QTRY_VERIFY(driver.sees(QStringLiteral("nextButton")));
    look();
    unnamed.removeDuplicates();
    QCOMPARE(unnamed.join(u' '), QString());
    QCOMPARE_GE(met, 60); // a walk that met nothing would prove nothing
}

void TestAccessibility::targetsAreAtLeastTwentyFourPixels()
{
    OpenDesk desk;
    PageDriver driver(desk.workbench->window());
    driver.key(Qt::Key_Return);
    QStringList small;
    for (const QWidget *widget : desk.workbench->window().findChildren<QWidget *>()) {
        const bool target = widget->isVisible() && widget->focusPolicy() != Qt::NoFocus && !widget->objectName().isEmpty()
                            && !widget->objectName().startsWith(u"qt_");
        if (target && (widget->width() < 24 || widget->height() < 24))
            small.append(widget->objectName());
    }
    QCOMPARE(small.join(u' '), QString());
}

} // namespace yichuang::test

QTEST_MAIN(yichuang::test::TestAccessibility)
#include "tst_accessibility.moc"
