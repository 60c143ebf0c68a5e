// SPDX-License-Identifier: Apache-2.0
// A code list of 200,000 nodes: kept, opened, narrowed and painted, beside what Qt brings: referencebench [NODES]. See README.md.
#include <cstdio>
#include <random>

#include <QApplication>
#include <QCompleter>
#include <QLineEdit>
#include <QSortFilterProxyModel>
#include <QStandardItemModel>
#include <QStringListModel>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

#include "bench/times.h"
#include "desk/look/tablelook.h"
#include "desk/visit/referencepicker.h"
#include "domain/search/romanisation.h"
#include "support/fakeclock.h"
#include "support/outcome.h"
#include "support/samplereferences.h"
#include "support/samplestore.h"

using namespace yichuang;
using namespace yichuang::test;

namespace {

constexpr int questions = 60;
constexpr qsizetype questionsOfProxy = 6; // it takes its time

void print(const char *what, const Times &times)
{
    std::printf("| %s | %lld | %.1f | %.1f | %.1f |\n", what, static_cast<long long>(times.clock.size()), Times::share(times.clock, 0.5),
                Times::share(times.clock, 0.99), Times::share(times.processor, 0.99));
    std::fflush(stdout);
}

/// What somebody types for a node: its name, its code, and in letters what stands above it and itself.
QStringList typedFor(const ReferenceList &list, quint32 node, bool letters)
{
    QStringList typed{list.name(node), list.code(node)};
    if (letters) {
        const QStringList path = list.path(node);
        typed.append(pinyinInitials(path.value(path.size() - 2).left(2)) + pinyinInitials(path.constLast()));
        typed.append(pinyin(path.constLast()).remove(u' '));
    }
    return typed;
}

QStringList manyTyped(const ReferenceList &list, bool letters)
{
    std::mt19937 random(7);
    QStringList typed;
    for (int i = 0; i < questions; ++i)
        typed += typedFor(list, quint32(random() % list.size()), letters);
    return typed;
}

/// As it is typed, letter by letter; the first letter apart.
template <typename Type>
void typeAll(const QStringList &texts, Times &first, Times &further, Type type)
{
    for (const QString &text : texts) {
        for (qsizetype length = 1; length <= text.size(); ++length)
            (length == 1 ? first : further).take([&] { type(text.left(length)); });
    }
}

SharedReferenceList keptList(int nodes)
{
    const QTemporaryDir folder;
    const FakeClock clock;
    const auto store = Store::open(sampleStore(folder.path(), clock));
    const QList<ReferenceRow> rows = madeDivisionRows(nodes);
    SharedReferenceList list;
    Times made;
    made.take([&] {
        auto read = ReferenceList::make({QStringLiteral("country"), QStringLiteral("行政区划"), {}, 0}, rows);
        if (read)
            list = std::make_shared<const ReferenceList>(std::move(*read));
    });
    if (!list || !store)
        return {};
    std::printf("%d nodes, packed %.1f MB\n\n| what | times | p50 ms | p99 ms | p99 ms of the processor |\n| --- | --- | --- | --- | --- |\n",
                int(list->size()), double(list->packed().size()) / 1e6);
    print("yichuang: list made of rows, with its readings", made);
    Times kept;
    kept.take([&] { (void)outcomeOf((*store)->references().import(list, sampleTold())); });
    print("yichuang: kept in a guomi store", kept);
    Times opened;
    for (int i = 0; i < 9; ++i)
        opened.take([&] { list = outcomeOf((*store)->references().load(QStringLiteral("country"))).value_or(SharedReferenceList()); });
    print("yichuang: brought from the guomi store", opened);
    return list;
}

void measureList(const SharedReferenceList &list)
{
    Times first;
    Times further;
    typeAll(manyTyped(*list, true), first, further, [&](const QString &typed) { (void)list->filter(typed); });
    print("yichuang: first key narrows, not painted", first);
    print("yichuang: each further key, not painted", further);
}

/// With the desk's own picker, painted after each key.
void measurePicker(const SharedReferenceList &list)
{
    QWidget window;
    window.resize(900, 500);
    auto *picker = new ReferencePicker(QStringLiteral("place"), QStringLiteral("地区"), &window);
    picker->setGeometry(window.rect());
    window.show();
    auto *edit = picker->findChild<QLineEdit *>();
    Times opened;
    for (int i = 0; i < 20; ++i) {
        opened.take([&] {
            picker->open(list, list->code(list->size() - 1 - quint32(i)), {});
            window.repaint();
        });
        picker->hide();
    }
    std::printf("| yichuang: picker opened and painted, the first time | 1 | %.1f | | %.1f |\n", opened.clock.constFirst(),
                opened.processor.constFirst());
    print("yichuang: picker opened and painted at the place of a code", opened);
    picker->open(list, {}, {});
    Times first;
    Times further;
    typeAll(manyTyped(*list, true), first, further, [&](const QString &typed) {
        edit->setText(typed);
        Q_EMIT edit->textEdited(typed);
        window.repaint();
    });
    print("yichuang: first key, painted", first);
    print("yichuang: each further key, painted", further);
}

/// A standard model behind a filter, in the same view. Codes and characters alone: it knows no pinyin.
void measureProxy(const SharedReferenceList &list)
{
    QStandardItemModel model;
    QSortFilterProxyModel proxy;
    QTableView view;
    view.resize(900, 400);
    Times opened;
    opened.take([&] {
        for (quint32 node = 0; node < list->size(); ++node)
            model.appendRow({new QStandardItem(list->name(node)), new QStandardItem(list->code(node))});
        proxy.setSourceModel(&model);
        proxy.setFilterKeyColumn(-1);
        view.setModel(&proxy);
        dressTable(&view, {{0, 220}}, 1);
        view.show();
        view.repaint();
    });
    print("QSortFilterProxyModel: filled and painted", opened);
    Times first;
    Times further;
    typeAll(manyTyped(*list, false).first(questionsOfProxy), first, further, [&](const QString &typed) {
        proxy.setFilterFixedString(typed);
        view.viewport()->repaint();
    });
    print("QSortFilterProxyModel: first key, painted", first);
    print("QSortFilterProxyModel: each further key, painted", further);
}

void measureCompleter(const SharedReferenceList &list)
{
    QStringList words;
    Times opened;
    QStringListModel model;
    QCompleter completer;
    opened.take([&] {
        for (quint32 node = 0; node < list->size(); ++node)
            words.append(list->name(node) + u' ' + list->code(node));
        model.setStringList(words);
        completer.setModel(&model);
        completer.setFilterMode(Qt::MatchContains);
    });
    print("QCompleter: filled", opened);
    Times first;
    Times further;
    typeAll(manyTyped(*list, false), first, further, [&](const QString &typed) {
        completer.setCompletionPrefix(typed);
        (void)completer.completionCount();
    });
    print("QCompleter: first key, not painted", first);
    print("QCompleter: each further key, not painted", further);
}

} // namespace

int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
    const int nodes = argc > 1 ? QByteArray(argv[1]).toInt() : 200'000;
    const SharedReferenceList list = keptList(nodes);
    if (!list)
        return 1;
    measureList(list);
    measurePicker(list);
    measureProxy(list);
    measureCompleter(list);
    return 0;
}
