// SPDX-License-Identifier: Apache-2.0
#include "tour/visitsteps.h"

#include <QLabel>

#include "desk/look/tonelabel.h"
#include "desk/papers/pagecanvas.h"

namespace yichuang::test {

namespace {

constexpr int scanLimitMs = 60'000; // the first scan starts the device process and looks for scanners

} // namespace

void VisitSteps::signIn(const QString &clerkNumber, const QString &password)
{
    m_driver.awaitFocus(QStringLiteral("clerkNumberEdit"));
    m_driver.type(clerkNumber);
    m_driver.key(Qt::Key_Return);
    m_driver.awaitFocus(QStringLiteral("passwordEdit"));
    m_driver.type(password);
    m_driver.key(Qt::Key_Return);
}

void VisitSteps::awaitStart()
{
    m_driver.awaitSeen(QStringLiteral("newVisitButton"));
    // The figures of the day are the last that the store is asked for.
    m_driver.await(QStringLiteral("that the figures of the day are shown"), [this] {
        const auto *today = m_driver.find<QLabel>(QStringLiteral("todayLabel"));
        return today && !today->text().isEmpty();
    });
}

void VisitSteps::beginVisit()
{
    m_driver.key(Qt::Key_F2);
    m_driver.awaitFocus(QStringLiteral("numberEdit"));
}

void VisitSteps::enterApplicant(const QString &number, const QString &name)
{
    m_driver.awaitFocus(QStringLiteral("numberEdit"));
    m_driver.type(number);
    m_driver.key(Qt::Key_Return);
    m_driver.awaitFocus(QStringLiteral("nameEdit"));
    m_driver.type(name);
    m_driver.key(Qt::Key_Return);
    m_driver.awaitFocus(QStringLiteral("itemSearchEdit"));
}

void VisitSteps::enterItem(const QString &letters, const QString &guideId)
{
    m_driver.type(letters);
    m_driver.key(Qt::Key_Return);
    m_driver.await(QStringLiteral("that the item %1 is chosen").arg(guideId), [this, guideId] {
        const Guide *guide = m_workbench.work()->visit.guide();
        return guide && guide->ref.id == guideId && !m_driver.sees(QStringLiteral("itemSearchEdit"));
    });
}

void VisitSteps::answer(const QString &digits)
{
    for (const QChar digit : digits) {
        m_driver.awaitFocus(QStringLiteral("optionsView"));
        m_driver.keys(digit);
    }
    m_driver.awaitSeen(QStringLiteral("materialsView"));
}

QString VisitSteps::currentMaterial() const
{
    return m_workbench.work()->visit.record().place.materialId;
}

QStringList VisitSteps::openMaterials() const
{
    QStringList open;
    for (const Gap &gap : m_workbench.work()->visit.report().gaps) {
        if (gap.station == Station::Materials && gap.kind != GapKind::PointFailed && !open.contains(gap.materialId))
            open.append(gap.materialId);
    }
    return open;
}

int VisitSteps::pagesOf(const QString &materialId) const
{
    const CaseMaterial *material = m_workbench.work()->visit.record().material(materialId);
    return material ? material->pageCount() : 0;
}

int VisitSteps::openPoints(const QString &materialId) const
{
    int open = 0;
    for (const Gap &gap : m_workbench.work()->visit.report().gaps)
        open += gap.materialId == materialId && gap.kind == GapKind::PointUnticked ? 1 : 0;
    return open;
}

void VisitSteps::awaitPoints(int pagesBefore)
{
    m_driver.await(QStringLiteral("that pages of %1 were kept").arg(currentMaterial()),
                   [this, pagesBefore] {
                       return pagesOf(currentMaterial()) > pagesBefore && !m_workbench.work()->intake.busy();
                   },
                   scanLimitMs);
    m_driver.awaitFocus(QStringLiteral("pointsView"));
    m_driver.await(QStringLiteral("that the page is on the screen"), [this] {
        const auto *canvas = m_driver.find<PageCanvas>(QStringLiteral("pageCanvas"));
        return canvas && canvas->hasPicture();
    });
}

void VisitSteps::scanPage()
{
    const int before = pagesOf(currentMaterial());
    m_driver.key(Qt::Key_F3);
    awaitPoints(before);
}

void VisitSteps::importFile(const QString &path)
{
    const int before = pagesOf(currentMaterial());
    m_driver.key(Qt::Key_O, Qt::ControlModifier);
    m_driver.chooseFile(path);
    awaitPoints(before);
}

void VisitSteps::passPoints()
{
    const QString material = currentMaterial();
    int left = openPoints(material);
    while (m_driver.holds() && left > 0) {
        m_driver.awaitFocus(QStringLiteral("pointsView"));
        m_driver.key(Qt::Key_Space);
        m_driver.await(QStringLiteral("that a point of %1 passes").arg(material),
                       [this, material, left] { return openPoints(material) < left; });
        left = openPoints(material);
    }
}

void VisitSteps::passAll()
{
    const QString material = currentMaterial();
    m_driver.awaitFocus(QStringLiteral("pointsView"));
    m_driver.key(Qt::Key_A);
    m_driver.await(QStringLiteral("that all points of %1 pass").arg(material),
                   [this, material] { return openPoints(material) == 0; });
}

void VisitSteps::failPoint(const QString &reason)
{
    m_driver.awaitFocus(QStringLiteral("pointsView"));
    m_driver.key(Qt::Key_X);
    m_driver.awaitFocus(QStringLiteral("reasonEdit"));
    m_driver.type(reason);
}

void VisitSteps::fillForm()
{
    // The demonstration item's own fields; the others are filled from the applicant.
    const QList<std::pair<QString, QString>> texts{{QStringLiteral("phone"), QStringLiteral("13800001111")},
                                                   {QStringLiteral("address"), QStringLiteral("上海市青浦区夏阳街道某路1弄2号301室")},
                                                   {QStringLiteral("registeredOn"), QStringLiteral("2025-03-01")}};
    for (const auto &[key, text] : texts) {
        m_driver.awaitFocus(key + QStringLiteral("Edit"));
        m_driver.type(text);
        m_driver.key(Qt::Key_Return);
    }
    m_driver.awaitFocus(QStringLiteral("groundCombo"));
    m_driver.key(Qt::Key_Down);
    m_driver.key(Qt::Key_Down);
    m_driver.key(Qt::Key_Tab);
    m_driver.awaitFocus(QStringLiteral("householdPlaceEdit"));
    m_driver.type(QStringLiteral("江苏省昆山市"));
    m_driver.key(Qt::Key_Return);
}

void VisitSteps::check(Qt::Key act)
{
    m_driver.key(act);
    m_driver.awaitSeen(QStringLiteral("summaryBrowser"));
    m_driver.awaitFocus(QStringLiteral("confirmButton"));
}

void VisitSteps::confirm()
{
    m_driver.key(Qt::Key_Return);
    m_driver.awaitSeen(QStringLiteral("printLabel"));
    m_driver.await(QStringLiteral("that the paper is printed"), [this] {
        const auto *label = m_driver.find<ToneLabel>(QStringLiteral("printLabel"));
        return label && label->tone() == Tone::Good;
    });
}

} // namespace yichuang::test
