// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <memory>

#include <QApplication>

#include "root/deskprogram.h"
#include "tour/album.h"
#include "tour/visitsteps.h"

namespace yichuang::test {

/// One walk through the whole program: a visit that ends in a receipt, one that ends in a correction notice, the hand-over
/// of the result, the review, and the line going down. Leaves pictures and papers in a folder.
class Tour
{
public:
    /// @param folder what an earlier tour left in it is removed
    Tour(QApplication &application, QString folder);
    ~Tour();
    Q_DISABLE_COPY_MOVE(Tour)

    /// Plays everything; false as soon as a step does not come true, with its sentence on standard error.
    [[nodiscard]] bool play();

private:
    [[nodiscard]] bool clearFolder() const;
    [[nodiscard]] bool openProgram();
    void closeProgram();
    /// Runs one step, prints its line, and stops the tour when it does not come true.
    [[nodiscard]] bool step(const QString &name, const std::function<void()> &act);
    [[nodiscard]] bool playIntake();
    [[nodiscard]] bool playCorrection();
    [[nodiscard]] bool playCollection();
    [[nodiscard]] bool playReview();
    [[nodiscard]] bool playLooks();
    void showWrongNumber();
    void takeMaterials();
    /// Copies the paper that was printed last and looks at it. Answers what its QR says, or its number without tools.
    [[nodiscard]] QString keepPaper(const QString &name);
    [[nodiscard]] bool playEnglish();
    void keep(const QString &name) { m_album.keep(*m_driver, name); }
    void fail(const QString &sentence) { m_driver->fail(sentence); }

    QApplication &m_application;
    QString m_folder;
    Album m_album;
    std::unique_ptr<DeskProgram> m_program;
    std::unique_ptr<DeskDriver> m_driver;
    std::unique_ptr<VisitSteps> m_visit;
    QString m_receiptCode; ///< what a hand scanner reads from the receipt
};

} // namespace yichuang::test
