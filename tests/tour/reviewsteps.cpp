// SPDX-License-Identifier: Apache-2.0
#include "tour/reviewsteps.h"

#include <QAbstractItemModel>
#include <QLabel>
#include <QTableView>

#include "desk/pagecanvas.h"

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
    const auto *number = m_driver.find<QLabel>(QStringLiteral("numberLabel"));
    m_opened = number ? number->text() : QString();
}

void ReviewSteps::approve()
{
    m_driver.key(Qt::Key_A);
    m_driver.await(QStringLiteral("that the review goes on to another case or back to the list"), [this] {
        if (!m_driver.sees(QStringLiteral("numberLabel")))
            return true;
        const auto *number = m_driver.find<QLabel>(QStringLiteral("numberLabel"));
        return number && number->text() != m_opened;
    });
}

} // namespace yichuang::test
