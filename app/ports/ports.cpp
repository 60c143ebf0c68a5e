// SPDX-License-Identifier: Apache-2.0
// The destructors of all ports, so that each port's table of functions exists once, and what ports answer by default.
#include "core/taskrunner.h"
#include "ports/authorisations.h"
#include "ports/backups.h"
#include "ports/camera.h"
#include "ports/casestore.h"
#include "ports/clerkstore.h"
#include "ports/countersigner.h"
#include "ports/coversource.h"
#include "ports/diskroom.h"
#include "ports/documentmaker.h"
#include "ports/envelopes.h"
#include "ports/feedinbox.h"
#include "ports/gatewaylink.h"
#include "ports/guidecorrections.h"
#include "ports/guidereadings.h"
#include "ports/guidestore.h"
#include "ports/intakeregister.h"
#include "ports/keyslots.h"
#include "ports/ledger.h"
#include "ports/outbox.h"
#include "ports/pageinspector.h"
#include "ports/pagereader.h"
#include "ports/pagestore.h"
#include "ports/papermaker.h"
#include "ports/printer.h"
#include "ports/printorders.h"
#include "ports/referencelists.h"
#include "ports/retentionstore.h"
#include "ports/scanner.h"
#include "ports/selfcheck.h"
#include "ports/storecheck.h"
#include "ports/trycounter.h"

#include <limits>

namespace yichuang {

Authorisations::~Authorisations() = default;
Backups::~Backups() = default;
Camera::~Camera() = default;
CaseStore::~CaseStore() = default;

DraftSave DraftSave::inPassing(const CaseRecord &draft, const CaseRecord &read)
{
    DraftSave save(draft);
    save.newest = std::numeric_limits<int>::max(); // none of its moments is dropped
    save.asRead = read;
    return save;
}
ClerkStore::~ClerkStore() = default;
CounterSigner::~CounterSigner() = default;
CoverSource::~CoverSource() = default;
DiskRoom::~DiskRoom() = default;
DocumentMaker::~DocumentMaker() = default;

QFuture<Result<QByteArray>> DocumentMaker::unlock(const QByteArray &, const SharedSecret &)
{
    return readyFuture<Result<QByteArray>>(failure(ErrorCode::Unsupported, QStringLiteral("encrypted PDF")));
}

Envelopes::~Envelopes() = default;
FeedInbox::~FeedInbox() = default;
GatewayLink::~GatewayLink() = default;

QFuture<LinkResult<QByteArray>> GatewayLink::guide(const GuideNotice &)
{
    const LinkError none{{ErrorCode::ServerRejected, QStringLiteral("no catalogue here")}, 404, 0};
    return readyFuture<LinkResult<QByteArray>>(Unexpected<LinkError>(none));
}

GuideCorrections::~GuideCorrections() = default;
GuideReadings::~GuideReadings() = default;
GuideStore::~GuideStore() = default;
IntakeRegister::~IntakeRegister() = default;
KeySlots::~KeySlots() = default;
Ledger::~Ledger() = default;
Outbox::~Outbox() = default;
PageInspector::~PageInspector() = default;

QFuture<Result<QList<SheetLikeness>>> PageInspector::compare(const QByteArray &, const QList<QByteArray> &)
{
    return readyFuture<Result<QList<SheetLikeness>>>(failure(ErrorCode::Unsupported, QStringLiteral("no comparison here")));
}

QFuture<Result<QStringList>> PageInspector::walls()
{
    return readyFuture<Result<QStringList>>(QStringList());
}

PageReader::~PageReader() = default;

QFuture<Result<std::optional<int>>> PageReader::wayUp(const QByteArray &, int)
{
    return readyFuture<Result<std::optional<int>>>(failure(ErrorCode::Unsupported, QStringLiteral("orientation")));
}

PageStore::~PageStore() = default;
PaperMaker::~PaperMaker() = default;
Printer::~Printer() = default;
PrintOrders::~PrintOrders() = default;
ReferenceLists::~ReferenceLists() = default;
RetentionStore::~RetentionStore() = default;
Scanner::~Scanner() = default;
SelfCheck::~SelfCheck() = default;
StoreCheck::~StoreCheck() = default;
TryCounter::~TryCounter() = default;

} // namespace yichuang
