// SPDX-License-Identifier: Apache-2.0
#include "typedvisit.h"

namespace yichuang::test {

void typeApplicant(PageDriver &driver)
{
    driver.type(QStringLiteral("310115199003070025"));
    driver.key(Qt::Key_Return);
    driver.type(QStringLiteral("赵样本"));
    driver.key(Qt::Key_Return);
}

void typeItem(PageDriver &driver)
{
    typeApplicant(driver);
    driver.type(QStringLiteral("zsdj"));
    driver.key(Qt::Key_Return);
}

void typeAnswers(PageDriver &driver)
{
    typeItem(driver);
    driver.keys(QStringLiteral("21"));
}

void typeToMaterials(PageDriver &driver)
{
    typeAnswers(driver);
    driver.key(Qt::Key_4, Qt::AltModifier);
    QCOMPARE(driver.focusName(), QStringLiteral("materialsView"));
}

} // namespace yichuang::test
