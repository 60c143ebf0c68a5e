// SPDX-License-Identifier: Apache-2.0
#include "tour/collectionsteps.h"

#include <QAbstractItemModel>
#include <QElapsedTimer>
#include <QTableView>

#include "desk/look/tonelabel.h"

namespace yichuang::test {

namespace {

constexpr int departmentsLimitMs = 60'000; // acceptance, decision and certificate, some seconds each

int rowsOf(DeskDriver &driver, const QString &viewName)
{
    const auto *view = driver.sees(viewName) ? driver.find<QTableView>(viewName) : nullptr;
    return view ? view->model()->rowCount() : 0;
}

} // namespace

void CollectionSteps::awaitResult()
{
    m_driver.click(QStringLiteral("queueTabButton"));
    m_driver.awaitSeen(QStringLiteral("casesView"));
    m_driver.click(QStringLiteral("resultButton"));
    m_driver.await(QStringLiteral("that a case has its result"),
                   [this] { return rowsOf(m_driver, QStringLiteral("casesView")) == 1; }, departmentsLimitMs);
}

void CollectionSteps::open()
{
    m_driver.click(QStringLiteral("collectionTabButton"));
    m_driver.awaitFocus(QStringLiteral("findEdit"));
}

void CollectionSteps::find(const QString &code)
{
    // The certificate's file may follow some moments after the news of it; a clerk asks again.
    QElapsedTimer asking;
    asking.start();
    do {
        m_driver.key(Qt::Key_Escape);
        m_driver.awaitFocus(QStringLiteral("findEdit"));
        m_driver.type(code);
        m_driver.key(Qt::Key_Return);
        m_driver.awaitSeen(QStringLiteral("resultsView"));
        m_driver.awaitFocus(QStringLiteral("numberEdit"));
        m_driver.await(QStringLiteral("that the desk knows whether the result is here"), [this] {
            const CollectionResultModel *results = shownResults();
            return results && (results->allHere() || results->anyMissing());
        });
    } while (m_driver.holds() && !shownResults()->allHere() && !asking.hasExpired(departmentsLimitMs));
}

const CollectionResultModel *CollectionSteps::shownResults()
{
    const auto *view = m_driver.find<QTableView>(QStringLiteral("resultsView"));
    return view ? qobject_cast<const CollectionResultModel *>(view->model()) : nullptr;
}

void CollectionSteps::handOver(const QString &applicantNumber)
{
    m_driver.type(applicantNumber);
    m_driver.key(Qt::Key_Return);
    m_driver.awaitFocus(QStringLiteral("deliverButton"));
    m_driver.key(Qt::Key_F9);
    // The same label says before that the result may be handed out; the field is empty again only afterwards.
    m_driver.awaitFocus(QStringLiteral("findEdit"));
    m_driver.await(QStringLiteral("that the slip is printed"), [this] {
        const auto *label = m_driver.find<ToneLabel>(QStringLiteral("handLabel"));
        return label && label->tone() == Tone::Good;
    });
}

} // namespace yichuang::test
