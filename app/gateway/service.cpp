// SPDX-License-Identifier: Apache-2.0
#include "gateway/service.h"

namespace yichuang::gateway {

Service::Service(GatewayStore &store, const BlobStore &blobs, Bell &bell, const Clock &clock,
                 const ServiceOptions &options)
    : m_bell(bell), m_writes(store, clock), m_documents(clock), m_completion(clock, options.department),
      m_intake(clock, m_completion, options.platformPrefix), m_uploads(store, blobs, clock, m_completion),
      m_locks(bell), m_stamp(clock, store.epoch()), m_serviceRoutes(store, clock),
      m_caseRoutes(store, m_writes, m_intake), m_openCaseRoutes(store), m_coverRoutes(store, clock, options.holders),
      m_eventRoutes(m_writes, m_documents, m_completion),
      m_uploadRoutes(m_uploads, blobs, m_locks, clock), m_feedRoutes(store), m_blobRoutes(store, blobs),
      m_departmentRoutes(store, m_writes, m_documents), m_catalogue(store, clock),
      m_guideRoutes(store, m_writes, m_catalogue), m_correctionRoutes(store, m_writes, clock)
{
    m_serviceRoutes.addTo(m_table);
    m_caseRoutes.addTo(m_table);
    m_openCaseRoutes.addTo(m_table);
    m_coverRoutes.addTo(m_table);
    m_eventRoutes.addTo(m_table);
    m_uploadRoutes.addTo(m_table);
    m_feedRoutes.addTo(m_table);
    m_blobRoutes.addTo(m_table);
    m_departmentRoutes.addTo(m_table);
    m_guideRoutes.addTo(m_table);
    m_correctionRoutes.addTo(m_table);
}

Response Service::answer(Request request) const
{
    request.traceId = traceIdOf(request);
    return m_stamp.stamped(request, m_table.answer(request));
}

} // namespace yichuang::gateway
