// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <memory>
#include <optional>

#include <QObject>

#include "casework/pageshelf.h"
#include "casework/pagetaker.h"
#include "casework/session.h"
#include "core/clock.h"
#include "domain/cases/coverquestion.h"
#include "domain/checks/checkreport.h"
#include "ports/casestore.h"
#include "ports/guidestore.h"

namespace yichuang {

class DraftHistory;
class DraftKeeper;

/// The visit at the counter: one draft case and everything a clerk does to it, up to the legal act. Each change is checked
/// against the guide at once, can be undone, also after a restart, and is durable within a second (promise 2). Whoever makes
/// one is among the case's handlers. A failure never clears input.
///
/// A draft that is resumed although nobody parked it was interrupted: no act is lawful before a person has looked at each
/// station that holds something (lookedAt()).
class Visit : public PageTaker, public PageShelf
{
    Q_OBJECT

public:
    Visit(CaseStore &cases, GuideStore &guides, const Clock &clock, Session session, QObject *parent = nullptr);
    ~Visit() override;

    /// The official calendar, by which it is known when a case would be decided; Monday to Friday before. Again when a newer one
    /// came: what is open is counted anew.
    void countBy(const WorkCalendar &calendar)
    {
        m_calendar = calendar;
        seeAnew();
    }
    /// The code lists that are at hand, which outlive the visit; again when there is one more: the form is checked anew.
    void lookUpIn(const ReferenceShelf &lists)
    {
        m_lists = &lists;
        seeAnew();
    }
    /// Null before lookUpIn().
    [[nodiscard]] const ReferenceShelf *lists() const { return m_lists; }

    /// A new empty draft; nothing is stored before something is typed. One that is open is let go of as it was last saved:
    /// park() it first. failed() with NotAllowed for whoever may not take in, here and in resume().
    void start();
    /// Loads a parked or recovered draft; loaded() or failed() follows.
    void resume(const CaseId &id);
    /// Saves what is pending and lets go of the draft (F6); parked() follows when it is durable. When it cannot be saved,
    /// failed() follows and the draft stays open.
    void park();
    /// Removes the draft for good; discarded() follows.
    void discard();
    /// Saves what is pending now; saved() or failed() follows.
    void saveNow() override;
    /// Lets go of the draft after a legal act has filed it.
    void release();

    [[nodiscard]] bool hasCase() const { return !m_case.id.isNull(); }
    [[nodiscard]] const CaseRecord &record() const { return m_case; }
    /// Null until an item is chosen.
    [[nodiscard]] const Guide *guide() const { return m_guide ? &*m_guide : nullptr; }
    [[nodiscard]] const CheckReport &report() const { return m_report; }
    [[nodiscard]] const Session &session() const { return m_session; }
    /// The day at the counter, which everything is checked against.
    [[nodiscard]] QDate today() const { return m_clock.today(); }

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
    void addFile(const QString &materialId, const PageFile &file, const PageFileId &after = {});
    void removeFile(const QString &materialId, const PageFileId &fileId);
    void decidePoint(const QString &materialId, const QString &pointId, PointVerdict verdict, const QString &reason = {});
    /// All unticked points of the material pass. Only after every page was shown; the caller knows (UX §4(1), key A).
    void passAllPoints(const QString &materialId);
    void acceptFindings(const QString &materialId, const QString &because);
    void setField(const QString &key, const QString &value);
    /// What the city answered about the people of this visit: kept for as long as it is open, and told in the ledger. It is no
    /// deed and cannot be undone; what is undone to is brought in line with it.
    void learnCovers(const QList<CoverAnswer> &answers);
    /// What a machine found out about a material: its document, what was read from its pages. Kept with the draft, no deed of
    /// a clerk and cannot be undone.
    void learn(const QString &materialId, const std::function<void(CaseMaterial &)> &how);
    /// What earlier cases of the applicant say of the fields, in place of what was offered before: proposals, no deed.
    void offer(const QMap<QString, FormClaim> &claims);
    /// Any other change of the draft; a deed of its own.
    void change(const CaseRecord &next, const DraftDeed &deed);
    /// Any other change of one material that the draft holds; a deed of its own, named after the material.
    void changeMaterial(const QString &materialId, DraftDeed deed, const std::function<void(CaseMaterial &)> &how);
    /// Where the clerk is; saved with the draft, not undoable.
    void setPlace(const DraftPlace &place);

    /// What was typed for a refusal and not issued; saved with the draft, not undoable.
    void setRefusal(const QString &reasons, const QString &competentBody);
    /// The clerk has looked at this station of a recovered draft; told in the ledger.
    void lookedAt(Station station);

    /// The applicant was told what to bring: kept with its paper and its entry in the ledger, at once, and never undone.
    /// It is safe once durable() has reached the answer.
    [[nodiscard]] int keepNotice(const OneTimeNotice &notice, const PrintOrder &order, const QJsonObject &told);

    /// What undo would take back, and redo do again; none when there is nothing.
    [[nodiscard]] std::optional<DraftDeed> undoable() const;
    [[nodiscard]] std::optional<DraftDeed> redoable() const;
    [[nodiscard]] bool canUndo() const { return undoable().has_value(); }
    /// changed() follows, or failed() when the guide of that moment cannot be loaded.
    void undo();
    void redo();

    /// Counts the changes; one is safe once durable() has reached what noted() was after it.
    [[nodiscard]] int noted() const { return m_noted; }
    [[nodiscard]] int durable() const override;

    [[nodiscard]] CaseId caseId() const override { return m_case.id; }
    [[nodiscard]] bool asksFor(const QString &materialId) const override { return m_case.material(materialId); }
    [[nodiscard]] int takePage(const QString &materialId, const PageFile &file, const PageFileId &after = {}) override;

    [[nodiscard]] const CaseRecord &shelf() const override { return m_case; }
    [[nodiscard]] const MaterialRule *rule(const QString &materialId) const override
    {
        const MaterialDemand *demand = m_report.checklist.material(materialId);
        return demand ? &demand->rule : nullptr;
    }
    void arrange(const CaseRecord &next, const DraftDeed &deed) override { change(next, deed); }

Q_SIGNALS:
    void changed();                          ///< record() or report() is different
    void loaded();
    void parked(const yichuang::CaseId &id);
    void discarded();
    /// Nothing of the draft is lost by it: it stays as it is and is saved again by itself.
    void failed(const yichuang::Error &error);

private:
    using GuideTaker = std::function<void(const std::optional<Guide> &)>;
    void loadPast(const CaseRecord &draft);
    /// Calls `take` with the guide, unless another wish was made meanwhile; failed() when it cannot be loaded.
    void withGuide(const GuideRef &ref, const GuideTaker &take);
    void adopt(const CaseRecord &draft, const QList<DraftMoment> &past, const std::optional<Guide> &guide);
    void markRecovered();
    /// An entry for the ledger, stored with the next save.
    void tell(const QString &kind, const QJsonObject &body = {});
    [[nodiscard]] bool mayTakeIn();
    void clear();
    void note(const QList<PrintOrder> &prints = {});
    void saveFailed(const Error &error);
    void changeUnder(const CaseRecord &next, const std::optional<Guide> &guide, const DraftDeed &deed);
    void travel(bool back);
    void arrive(bool back, const std::optional<Guide> &guide);
    [[nodiscard]] PointDecision decision(const QString &pointId, PointVerdict verdict, const QString &reason) const;
    /// Checks anew what is open, because something outside of it is different.
    void seeAnew()
    {
        if (!hasCase())
            return;
        refresh();
        Q_EMIT changed();
    }
    /// Checks anew, saves soon and tells everybody.
    void settle();
    void refresh();

    CaseStore &m_cases;
    GuideStore &m_guides;
    const Clock &m_clock;
    Session m_session;
    WorkCalendar m_calendar;
    const ReferenceShelf *m_lists = nullptr;
    CaseRecord m_case;
    std::optional<Guide> m_guide;
    CheckReport m_report;
    QList<CoverAnswer> m_coverAnswers;
    std::unique_ptr<DraftHistory> m_history;
    std::unique_ptr<DraftKeeper> m_keeper;
    QList<LedgerEvent> m_events; ///< to be stored with the next save
    int m_noted = 0;
    bool m_touched = false; ///< the store has the draft, or shall have it
    bool m_parking = false;
    /// Counts what was asked of the stores: a late answer to an older wish concerns nobody any more.
    int m_wish = 0;
};

} // namespace yichuang
