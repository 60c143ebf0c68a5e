// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <memory>
#include <optional>

#include <QObject>

#include "casework/session.h"
#include "core/clock.h"
#include "domain/checkreport.h"
#include "ports/casestore.h"
#include "ports/guidestore.h"

namespace yichuang {

class DraftKeeper;

/// The visit at the counter: one draft case and everything a clerk does to it, up to the legal act. Each change is checked
/// against the guide at once, can be undone, and is durable within a second (promise 2). Whoever makes one is among the case's handlers.
/// A failure never clears input.
class Visit : public QObject
{
    Q_OBJECT

public:
    Visit(CaseStore &cases, GuideStore &guides, const Clock &clock, Session session, QObject *parent = nullptr);
    ~Visit() override;

    /// A new empty draft. One that is open is let go of as it was last saved: park() it first.
    void start();
    /// Loads a parked or recovered draft; loaded() or failed() follows.
    void resume(const CaseId &id);
    /// Saves what is pending and lets go of the draft (F6); parked() follows when it is durable.
    void park();
    /// Removes the draft for good; discarded() follows.
    void discard();
    /// Lets go of the draft after a legal act has filed it.
    void release();

    [[nodiscard]] bool hasCase() const { return !m_case.id.isNull(); }
    [[nodiscard]] const CaseRecord &record() const { return m_case; }
    /// Null until an item is chosen.
    [[nodiscard]] const Guide *guide() const { return m_guide ? &*m_guide : nullptr; }
    [[nodiscard]] const CheckReport &report() const { return m_report; }
    [[nodiscard]] const Session &session() const { return m_session; }

    void setApplicant(const Applicant &applicant);
    void setAgent(const std::optional<Agent> &agent);
    /// Loads the newest version of the item; changed() follows, or failed(). Answers that the new item
    /// does not ask for are ignored, pages of materials it does not want are kept behind; undo brings the old item back.
    /// Review points are those of one guide, so that under another one everything is looked at again.
    void chooseItem(const QString &guideId);
    void answer(const QString &questionId, const QString &optionId);
    /// What a licence covers may be handed in all the same; said to be, but without a page, it stays no gap.
    void setObtained(const QString &materialId, Obtained obtained);
    /// Points of the material that passed are open again: they did so before anybody saw this page.
    void addFile(const QString &materialId, const PageFile &file);
    void removeFile(const QString &materialId, const PageFileId &fileId);
    void decidePoint(const QString &materialId, const QString &pointId, PointVerdict verdict, const QString &reason = {});
    /// All unticked points of the material pass. Only after every page was shown; the caller knows (UX §4(1), key A).
    void passAllPoints(const QString &materialId);
    void acceptFindings(const QString &materialId, const QString &because);
    void setField(const QString &key, const QString &value);
    /// Where the clerk is; saved with the draft, not undoable.
    void setPlace(const DraftPlace &place);

    [[nodiscard]] bool canUndo() const;
    void undo();

Q_SIGNALS:
    void changed();                          ///< record() or report() is different
    void saved(const QDateTime &at);         ///< all that was typed until then is durable
    void loaded();
    void parked(const yichuang::CaseId &id);
    void discarded();
    /// Nothing of the draft is lost by it: it stays as it is and is saved again by itself.
    void failed(const yichuang::Error &error);

private:
    /// What undo goes back to.
    struct Moment
    {
        CaseRecord record;
        std::optional<Guide> guide;
    };
    void adopt(const CaseRecord &draft, const std::optional<Guide> &guide);
    void clear();
    void change(const CaseRecord &next);
    void changeUnder(const CaseRecord &next, const std::optional<Guide> &guide);
    void changeMaterial(const QString &materialId, const std::function<void(CaseMaterial &)> &how);
    void decide(CaseMaterial &material, const QString &pointId, PointVerdict verdict, const QString &reason) const;
    void refresh();

    CaseStore &m_cases;
    GuideStore &m_guides;
    const Clock &m_clock;
    Session m_session;
    CaseRecord m_case;
    std::optional<Guide> m_guide;
    CheckReport m_report;
    QList<Moment> m_past;
    std::unique_ptr<DraftKeeper> m_keeper;
    /// Counts what was asked of the stores: a late answer to an older wish concerns nobody any more.
    int m_wish = 0;
};

} // namespace yichuang
