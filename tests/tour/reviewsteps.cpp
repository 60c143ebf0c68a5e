// SPDX-License-Identifier: Apache-2.0
#include "tour/reviewsteps.h"

#include <QAbstractItemModel>
#include <QTableView>

namespace yichuang::test {

int ReviewSteps::rowsOf(const QString &viewName)
{
    const auto *view = m_driver.sees(viewName) ? m_driver.find<QTableView>(viewName) : nullptr;
    return view ? view->model()->rowCount() : 0;
}

void ReviewSteps::open()
{
    m_driver.click(QStringLiteral("reviewTabButton"));
    m_driver.await(QStringLiteral("that the cases of the day are listed"),
                   [this] { return rowsOf(QStringLiteral("casesView")) == 2; });
    m_driver.await(QStringLiteral("that a list has the focus"), [this] {
        return m_driver.focusName() == u"needView" || m_driver.focusName() == u"casesView";
    });
}

void ReviewSteps::openCase()
{
    m_driver.key(Qt::Key_Return);
    m_driver.await(QStringLiteral("that the history of the case is shown"),
                   [this] { return rowsOf(QStringLiteral("historyView")) > 0; });
    m_driver.awaitFocus(QStringLiteral("materialsView"));
}

void ReviewSteps::approve()
{
    m_driver.key(Qt::Key_A);
    m_driver.await(QStringLiteral("that the list is shown again and nothing needs the supervisor"), [this] {
        return rowsOf(QStringLiteral("casesView")) > 0 && rowsOf(QStringLiteral("needView")) == 0;
    });
}

} // namespace yichuang::test
