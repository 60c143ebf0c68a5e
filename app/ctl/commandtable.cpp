// SPDX-License-Identifier: Apache-2.0
#include "ctl/commandtable.h"

#include "ctl/auditcommands.h"
#include "ctl/authorisationcommands.h"
#include "ctl/backupcommands.h"
#include "ctl/calendarcommands.h"
#include "ctl/casecommands.h"
#include "ctl/clerkcommands.h"
#include "ctl/guidecommands.h"
#include "ctl/keycommands.h"
#include "ctl/lettercommands.h"
#include "ctl/qualificationcommands.h"
#include "ctl/readingcommands.h"
#include "ctl/referencecommands.h"
#include "ctl/retentioncommands.h"
#include "ctl/rulecommands.h"
#include "ctl/storecommands.h"
#include "ctl/supportcommands.h"

namespace yichuang {

QList<Command> allCommands(PaperMaker *papers)
{
    return guideCommands(papers) + readingCommands() + ruleCommands() + referenceCommands() + calendarCommands() + caseCommands() + auditCommands() + retentionCommands() + storeCommands() + backupCommands() + clerkCommands() + authorisationCommands() + letterCommands() + qualificationCommands() + keyCommands()
           + supportCommands();
}

} // namespace yichuang
