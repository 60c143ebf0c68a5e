// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gateway/answerstamp.h"
#include "gateway/blobroutes.h"
#include "gateway/caseroutes.h"
#include "gateway/coverroutes.h"
#include "gateway/correctionroutes.h"
#include "gateway/departmentroutes.h"
#include "gateway/eventroutes.h"
#include "gateway/feedroutes.h"
#include "gateway/guideroutes.h"
#include "gateway/opencaseroutes.h"
#include "gateway/serviceroutes.h"
#include "gateway/uploadroutes.h"

namespace yichuang::gateway {

struct ServiceOptions
{
    QString department = QStringLiteral("sim");       ///< the inbox that complete cases go to
    QString platformPrefix = QStringLiteral("75112"); ///< first five digits of the platform's numbers (DOMAIN §3.5)
    const SampleHolders *holders = nullptr;           ///< what the licence library has; none: there is no library
};

/// All that the gateway does, without the sockets it does it through. Threads may call it at the same time.
class Service
{
public:
    /// @param store, blobs, bell, clock and the holders must outlive the service
    Service(GatewayStore &store, const BlobStore &blobs, Bell &bell, const Clock &clock,
            const ServiceOptions &options = {});
    Q_DISABLE_COPY_MOVE(Service)

    [[nodiscard]] const RouteTable &table() const { return m_table; }
    [[nodiscard]] const AnswerStamp &stamp() const { return m_stamp; }
    [[nodiscard]] Bell &bell() const { return m_bell; }
    [[nodiscard]] const Uploads &uploads() const { return m_uploads; }
    [[nodiscard]] const Catalogue &catalogue() const { return m_catalogue; }

    /// A request with its body at hand; the answer is stamped. Held answers come back at once.
    [[nodiscard]] Response answer(Request request) const;

private:
    Bell &m_bell;
    Writes m_writes;
    Documents m_documents;
    Completion m_completion;
    CaseIntake m_intake;
    Uploads m_uploads;
    UploadLocks m_locks;
    AnswerStamp m_stamp;
    ServiceRoutes m_serviceRoutes;
    CaseRoutes m_caseRoutes;
    OpenCaseRoutes m_openCaseRoutes;
    CoverRoutes m_coverRoutes;
    EventRoutes m_eventRoutes;
    UploadRoutes m_uploadRoutes;
    FeedRoutes m_feedRoutes;
    BlobRoutes m_blobRoutes;
    DepartmentRoutes m_departmentRoutes;
    Catalogue m_catalogue;
    GuideRoutes m_guideRoutes;
    CorrectionRoutes m_correctionRoutes;
    RouteTable m_table;
};

} // namespace yichuang::gateway
