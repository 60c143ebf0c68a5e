// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/cases/caserecord.h"
#include "domain/cases/draftmoment.h"
#include "domain/guide/guidecodes.h"

namespace yichuang {

// The words that stand for values of a case in its stored document. They are never renamed: old stores hold them.

inline constexpr std::array identityCheckCodes{
    Coded<IdentityCheck>{IdentityCheck::NotChecked, u"notChecked"},
    Coded<IdentityCheck>{IdentityCheck::CardRead, u"cardRead"},
    Coded<IdentityCheck>{IdentityCheck::SuishenCode, u"suishenCode"},
    Coded<IdentityCheck>{IdentityCheck::ShownInPerson, u"shownInPerson"},
};

inline constexpr std::array identifierKindCodes{
    Coded<IdentifierKind>{IdentifierKind::ResidentNumber, u"resident"},
    Coded<IdentifierKind>{IdentifierKind::CreditCode, u"uscc"},
    Coded<IdentifierKind>{IdentifierKind::PermanentResident, u"permanent-resident"},
    Coded<IdentifierKind>{IdentifierKind::TravelPermit, u"permit"},
    Coded<IdentifierKind>{IdentifierKind::ResidencePermit, u"residence-permit"},
    Coded<IdentifierKind>{IdentifierKind::Passport, u"passport"},
    Coded<IdentifierKind>{IdentifierKind::Mrz, u"mrz"},
};

inline constexpr std::array obtainedCodes{
    Coded<Obtained>{Obtained::Submitted, u"submitted"},
    Coded<Obtained>{Obtained::ToBeFetched, u"toBeFetched"},
    Coded<Obtained>{Obtained::Fetched, u"fetched"},
    Coded<Obtained>{Obtained::Promised, u"promised"},
    Coded<Obtained>{Obtained::Committed, u"committed"},
};

inline constexpr std::array coverKindCodes{
    Coded<CoverKind>{CoverKind::ELicence, u"eLicence"},
    Coded<CoverKind>{CoverKind::DataResource, u"dataResource"},
    Coded<CoverKind>{CoverKind::IndustryCertificate, u"industryCertificate"},
};

inline constexpr std::array pointVerdictCodes{
    Coded<PointVerdict>{PointVerdict::Unticked, u"unticked"},
    Coded<PointVerdict>{PointVerdict::Passed, u"passed"},
    Coded<PointVerdict>{PointVerdict::Failed, u"failed"},
    Coded<PointVerdict>{PointVerdict::NotApplicable, u"notApplicable"},
};

inline constexpr std::array pageCheckCodes{
    Coded<PageCheck>{PageCheck::Blank, u"blank"},
    Coded<PageCheck>{PageCheck::Resolution, u"resolution"},
    Coded<PageCheck>{PageCheck::Blur, u"blur"},
    Coded<PageCheck>{PageCheck::PageCount, u"pageCount"},
    Coded<PageCheck>{PageCheck::Border, u"border"},
    Coded<PageCheck>{PageCheck::Skew, u"skew"},
    Coded<PageCheck>{PageCheck::Orientation, u"orientation"},
    Coded<PageCheck>{PageCheck::Duplicate, u"duplicate"},
    Coded<PageCheck>{PageCheck::CutEdge, u"cutEdge"},
    Coded<PageCheck>{PageCheck::Code, u"code"},
    Coded<PageCheck>{PageCheck::Seal, u"seal"},
    Coded<PageCheck>{PageCheck::Signature, u"signature"},
    Coded<PageCheck>{PageCheck::Unseen, u"unseen"},
};

inline constexpr std::array readFromCodes{
    Coded<ReadFrom>{ReadFrom::Letters, u"letters"},
    Coded<ReadFrom>{ReadFrom::Code, u"code"},
};

inline constexpr std::array readingStateCodes{
    Coded<ReadingState>{ReadingState::Unconfirmed, u"unconfirmed"},
    Coded<ReadingState>{ReadingState::Confirmed, u"confirmed"},
    Coded<ReadingState>{ReadingState::Corrected, u"corrected"},
    Coded<ReadingState>{ReadingState::Refused, u"refused"},
};

inline constexpr std::array verdictCodes{
    Coded<Verdict>{Verdict::Ok, u"ok"},
    Coded<Verdict>{Verdict::Ask, u"ask"},
    Coded<Verdict>{Verdict::Fail, u"fail"},
};

inline constexpr std::array stationCodes{
    Coded<Station>{Station::Applicant, u"applicant"},
    Coded<Station>{Station::Item, u"item"},
    Coded<Station>{Station::Questions, u"questions"},
    Coded<Station>{Station::Materials, u"materials"},
    Coded<Station>{Station::Form, u"form"},
};

inline constexpr std::array draftActCodes{
    Coded<DraftAct>{DraftAct::Applicant, u"applicant"},
    Coded<DraftAct>{DraftAct::Agent, u"agent"},
    Coded<DraftAct>{DraftAct::Item, u"item"},
    Coded<DraftAct>{DraftAct::Answer, u"answer"},
    Coded<DraftAct>{DraftAct::Obtained, u"obtained"},
    Coded<DraftAct>{DraftAct::PageAdded, u"pageAdded"},
    Coded<DraftAct>{DraftAct::PageRemoved, u"pageRemoved"},
    Coded<DraftAct>{DraftAct::PagesTurned, u"pagesTurned"},
    Coded<DraftAct>{DraftAct::PagesMoved, u"pagesMoved"},
    Coded<DraftAct>{DraftAct::PagesUsedAgain, u"pagesUsedAgain"},
    Coded<DraftAct>{DraftAct::PagesDivided, u"pagesDivided"},
    Coded<DraftAct>{DraftAct::BlanksPutAside, u"blanksPutAside"},
    Coded<DraftAct>{DraftAct::Point, u"point"},
    Coded<DraftAct>{DraftAct::Findings, u"findings"},
    Coded<DraftAct>{DraftAct::Field, u"field"},
    Coded<DraftAct>{DraftAct::Component, u"component"},
    Coded<DraftAct>{DraftAct::Dates, u"dates"},
    Coded<DraftAct>{DraftAct::Pieces, u"pieces"},
    Coded<DraftAct>{DraftAct::Holder, u"holder"},
    Coded<DraftAct>{DraftAct::Another, u"another"},
    Coded<DraftAct>{DraftAct::Reading, u"reading"},
};

inline constexpr std::array reviewStateCodes{
    Coded<ReviewState>{ReviewState::Pending, u"pending"},
    Coded<ReviewState>{ReviewState::Approved, u"approved"},
    Coded<ReviewState>{ReviewState::Returned, u"returned"},
};

} // namespace yichuang
