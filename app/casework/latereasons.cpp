// SPDX-License-Identifier: Apache-2.0
#include "casework/latereasons.h"

#include "domain/cases/casecodes.h"
#include "domain/cases/sentfile.h"
#include "domain/checks/documentcheck.h"
#include "domain/checks/pagerules.h"

namespace yichuang {

namespace {

/// Where a page of a file stands among all of the material, from 1.
int placeOf(const CaseMaterial &material, const PageFileId &fileId, int page)
{
    int before = 0;
    for (const PageFile &file : material.files) {
        if (file.id == fileId)
            return before + page - file.firstPage + 1;
        before += file.pageCount;
    }
    return page;
}

} // namespace

QList<ReasonSubject> reasonSubjects(const MaterialRule &rule, const CaseMaterial &late, const CaseMaterial &whole)
{
    QList<ReasonSubject> subjects;
    for (const CountedFinding &counted : findingsThatCount(rule, late)) {
        if (counted.finding.verdict == Verdict::Fail)
            subjects.append({codeOf(pageCheckCodes, counted.finding.check), placeOf(late, counted.file, counted.finding.page)});
    }
    if (hasUnseenFile(late))
        subjects.append({fileUnseenCode.toString()});
    CaseMaterial unexplained = currentDocument(late) ? late : whole;
    unexplained.findingsAcceptedBecause.clear();
    if (!checkDocument(rule, unexplained).isEmpty())
        subjects.append({documentTooLargeCode.toString()});
    return subjects;
}

} // namespace yichuang
