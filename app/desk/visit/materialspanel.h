// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include "casework/fetchcovers.h"
#include "casework/visit.h"
#include "desk/cases/materialtablemodel.h"
#include "desk/cases/reviewpointmodel.h"
#include "desk/look/statuscolours.h"
#include "desk/visit/stationpanel.h"

namespace yichuang {

namespace Ui {
class MaterialsPanel;
}

class MaterialExtras;
class MaterialParticulars;
class ReadingsPanel;

/// The materials of the visit and the check points of the marked one. Single keys act here while one of the two lists has
/// the focus: Space, X, N, A, U, M, D, C, H, L, J, K and the digits.
class MaterialsPanel : public StationPanel
{
    Q_OBJECT

public:
    /// @param covers tells whether covers are being fetched; must outlive the panel
    MaterialsPanel(Visit &visit, const FetchCovers &covers, MaterialParticulars &particulars, QWidget *parent = nullptr);
    ~MaterialsPanel() override;

    void refresh() override;
    void commit() override;
    void forgetTyped() override;
    void begin() override;
    void goTo(const Gap &gap) override;

    [[nodiscard]] QString currentMaterial() const;
    void select(const QString &materialId);
    /// To the first point of the marked material that nobody decided; pages have just come in.
    void goToPoints();
    /// Moves the mark to the next material with something left to do; stepDone() when there is none.
    void goOn();
    /// Leaves the reason: why a point fails is kept as far as it is typed, why pages are usable only by Enter. False when
    /// none was being asked for.
    bool leaveReason();
    /// The point that is marked, or whose reason is typed; empty for the reason why pages are usable.
    [[nodiscard]] QString target() const;
    /// Puts what was read from the pages below the materials (L).
    void addReadings(ReadingsPanel *readings);
    /// Marks that point again, and opens the reason again that was being typed.
    void restore(const DraftPlace &place);
    /// The two lists, for keys that act while one of them has the focus.
    [[nodiscard]] QList<QWidget *> lists() const;

Q_SIGNALS:
    void materialSelected(const QString &materialId);
    /// A: whoever shows the pages knows whether all of them were seen.
    void passAllRequested(const QString &materialId);
    void notice(yichuang::Tone tone, const QString &text);

protected:
    /// On a small screen the conclusion has room, and what the paper must be stands below the table.
    void resizeEvent(QResizeEvent *event) override;

private:
    enum class Reason { None, PointFailed, PagesUsable, PaperAsked };

    void addKeys();
    void describe();
    void describeCover(const MaterialRule &rule, const CaseMaterial *material);
    void decide(PointVerdict verdict);
    void askReason(Reason reason);
    void saveReason();
    void closeReason();
    void changeObtained();
    void changeExemption();
    /// To the next point nobody decided, of this material or of the next.
    void goToOpenPoint();
    void moveBy(int rows);
    void markPoint(int row);
    [[nodiscard]] bool differs() const;
    [[nodiscard]] QString whyOf(const MaterialDemand &demand) const;

    std::unique_ptr<Ui::MaterialsPanel> m_ui;
    Visit &m_visit;
    const FetchCovers &m_covers;
    MaterialTableModel m_materials;
    MaterialExtras *m_extras; ///< promises, dates, pieces
    ReadingsPanel *m_readings = nullptr; ///< null as long as nobody added it
    ReviewPointModel m_points;
    Reason m_reason = Reason::None;
    QString m_reasonMaterial; ///< what the reason that is being typed is about
    QString m_reasonPoint;
};

} // namespace yichuang
