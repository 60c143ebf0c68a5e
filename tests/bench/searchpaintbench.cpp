// SPDX-License-Identifier: Apache-2.0
// From a key in the desk's own search to the painted answer, over 20,000 situations in a sealed store. See README.md.
#include <cstdio>

#include <QApplication>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

#include "bench/times.h"
#include "casework/finditem.h"
#include "casework/itemchoice.h"
#include "casework/visit.h"
#include "desk/visit/itempanel.h"
#include "support/fakeclock.h"
#include "support/outcome.h"
#include "support/samplestore.h"
#include "support/searchqueries.h"
#include "support/wordcatalogue.h"

using namespace yichuang;
using namespace yichuang::test;

namespace {

constexpr int patienceMs = 60'000;

/// Knows when a view was painted after it got its rows.
class PaintWatch : public QObject
{
public:
    explicit PaintWatch(QTableView &view) : m_view(view) { view.viewport()->installEventFilter(this); }

    void expect() { m_painted = false; }
    [[nodiscard]] bool waitFor(const QSignalSpy &found, qsizetype answers)
    {
        return QTest::qWaitFor([&] { return found.size() >= answers; }, patienceMs) && paintNow();
    }

protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        m_painted = m_painted || event->type() == QEvent::Paint;
        return false;
    }

private:
    /// The view has its rows: paints them at once, as the display would with its next picture.
    [[nodiscard]] bool paintNow()
    {
        m_painted = false;
        m_view.viewport()->repaint();
        return m_painted;
    }

    QTableView &m_view;
    bool m_painted = false;
};

void print(const char *what, const Times &times)
{
    std::printf("| %s | %lld | %.1f | %.1f | %.1f | %.1f |\n", what, static_cast<long long>(times.clock.size()),
                Times::share(times.clock, 0.5), Times::share(times.clock, 0.99), Times::share(times.processor, 0.5),
                Times::share(times.processor, 0.99));
    std::fflush(stdout);
}

/// One page over one store, as after signing in.
class Desk
{
public:
    explicit Desk(Store &store, const Clock &clock)
        : m_session{sampleClerk(), sampleCounter()},
          m_visit(store.cases(), store.guides(), clock, m_session),
          m_find(store.guides()),
          m_choice(m_visit, store.guides(), store.authorisations(), store.guideReadings(), clock, m_session),
          m_panel(m_visit, m_find, m_choice),
          m_edit(m_panel.findChild<QLineEdit *>(QStringLiteral("itemSearchEdit"))),
          m_watch(*m_panel.findChild<QTableView *>(QStringLiteral("itemsView"))),
          m_found(&m_find, &FindItem::found)
    {
        m_panel.resize(1000, 700);
        m_panel.show();
        m_panel.begin();
    }

    [[nodiscard]] bool listed() { return m_watch.waitFor(m_found, 1); }

    /// Nothing is typed any more.
    [[nodiscard]] bool empty()
    {
        const qsizetype answers = m_found.size() + 1;
        m_edit->setText(QStringLiteral(" "));
        return m_watch.waitFor(m_found, answers);
    }

    /// The text, typed by its last key.
    [[nodiscard]] bool type(const QString &text, Times &times)
    {
        bool painted = false;
        times.take([&] {
            const qsizetype answers = m_found.size() + 1;
            m_watch.expect();
            m_edit->setText(text);
            painted = m_watch.waitFor(m_found, answers);
        });
        return painted;
    }

private:
    Session m_session;
    Visit m_visit;
    FindItem m_find;
    ItemChoice m_choice;
    ItemPanel m_panel;
    QLineEdit *m_edit;
    PaintWatch m_watch;
    QSignalSpy m_found;
};

} // namespace

int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
    const QTemporaryDir folder;
    const FakeClock clock;
    const auto store = Store::open(sampleStore(folder.path(), clock));
    if (!store || !outcomeOf((*store)->guides().import(wordCatalogue())))
        return 1;
    Times ready;
    bool isReady = false;
    ready.take([&] { isReady = bool(outcomeOf((*store)->guides().search({}, 1))); });
    Desk desk(**store, clock);
    Times opened;
    bool painted = true;
    opened.take([&] { painted = desk.listed(); });
    std::printf("| what | times | p50 ms | p99 ms | p50 ms of the processor | p99 ms of the processor |\n| --- | --- | --- | --- | --- | --- |\n");
    print("search made ready at the start of the desk, beside everything else", ready);
    print("page opened with the list, painted", opened);
    Times first;
    Times further;
    painted = painted && isReady && desk.type(QStringLiteral("居"), first);
    print("first key at once, painted", first);
    first = {};
    for (const SearchQuery &query : searchQueries()) {
        painted = painted && desk.empty();
        for (qsizetype length = 1; length <= query.typed.size(); ++length)
            painted = painted && desk.type(query.typed.left(length), length == 1 ? first : further);
    }
    print("first key, painted", first);
    print("each further key, painted", further);
    return painted ? 0 : 1;
}
