// SPDX-License-Identifier: Apache-2.0
#include "devices/printqueue.h"

#include <array>

#include <cups/cups.h>

namespace yichuang {

namespace {

constexpr int connectMs = 5000;
constexpr double answerSeconds = 10;

struct HttpCloser
{
    void operator()(http_t *http) const { httpClose(http); }
};
struct DestCloser
{
    void operator()(cups_dest_t *dest) const { cupsFreeDests(1, dest); }
};
struct DestinationCloser
{
    void operator()(cups_dinfo_t *destination) const { cupsFreeDestInfo(destination); }
};
struct IppCloser
{
    void operator()(ipp_t *message) const { ippDelete(message); }
};

using Http = std::unique_ptr<http_t, HttpCloser>;
using Ipp = std::unique_ptr<ipp_t, IppCloser>;

/// libcups asks after each silence whether to wait on.
int giveUp(http_t * /*http*/, void * /*context*/)
{
    return 0;
}

/// The default of libcups would wait for somebody to type at a terminal.
const char *noPassword(const char * /*prompt*/, http_t * /*http*/, const char * /*method*/, const char * /*resource*/,
                       void * /*context*/)
{
    return nullptr;
}

Http connected()
{
    cupsSetPasswordCB2(noPassword, nullptr);
    Http http(httpConnect2(cupsServer(), ippPort(), nullptr, AF_UNSPEC, cupsEncryption(), 1, connectMs, nullptr));
    if (http)
        httpSetTimeout(http.get(), answerSeconds, giveUp, nullptr);
    return http;
}

Unexpected<Error> unavailable(const char *step)
{
    return failure(ErrorCode::PrinterUnavailable,
                   QString::fromLatin1(step) + QStringLiteral(": ") + QString::fromUtf8(cupsLastErrorString()));
}

int enumOf(ipp_t *answer, const char *name)
{
    ipp_attribute_t *attribute = ippFindAttribute(answer, name, IPP_TAG_ENUM);
    return attribute ? ippGetInteger(attribute, 0) : 0;
}

QStringList keywordsOf(ipp_t *answer, const char *name)
{
    QStringList keywords;
    ipp_attribute_t *attribute = ippFindAttribute(answer, name, IPP_TAG_KEYWORD);
    for (int i = 0; attribute && i < ippGetCount(attribute); ++i)
        keywords.append(QString::fromUtf8(ippGetString(attribute, i, nullptr)));
    keywords.removeAll(QStringLiteral("none"));
    return keywords;
}

template <std::size_t N>
Ipp asked(http_t *http, ipp_op_t operation, const char *uriName, const QByteArray &uri,
          const std::array<const char *, N> &wanted)
{
    ipp_t *request = ippNewRequest(operation);
    ippAddString(request, IPP_TAG_OPERATION, IPP_TAG_URI, uriName, nullptr, uri.constData());
    ippAddString(request, IPP_TAG_OPERATION, IPP_TAG_NAME, "requesting-user-name", nullptr, cupsUser());
    ippAddStrings(request, IPP_TAG_OPERATION, IPP_TAG_KEYWORD, "requested-attributes", int(N), nullptr, wanted.data());
    return Ipp(cupsDoRequest(http, request, "/"));
}

} // namespace

struct PrintQueue::Connection
{
    Http http;
    std::unique_ptr<cups_dest_t, DestCloser> dest;
    std::unique_ptr<cups_dinfo_t, DestinationCloser> destination;

    [[nodiscard]] QString option(const char *name) const
    {
        return QString::fromUtf8(cupsGetOption(name, dest->num_options, dest->options));
    }
};

PrintQueue::PrintQueue(std::unique_ptr<Connection> connection) : m_connection(std::move(connection)) {}
PrintQueue::PrintQueue(PrintQueue &&) noexcept = default;
PrintQueue &PrintQueue::operator=(PrintQueue &&) noexcept = default;
PrintQueue::~PrintQueue() = default;

Result<PrintQueue> PrintQueue::open(const QString &name)
{
    auto connection = std::make_unique<Connection>();
    connection->http = connected();
    if (!connection->http)
        return unavailable("connect");
    const QByteArray wanted = name.toUtf8();
    connection->dest.reset(
        cupsGetNamedDest(connection->http.get(), wanted.isEmpty() ? nullptr : wanted.constData(), nullptr));
    if (!connection->dest)
        return unavailable("no such queue");
    return PrintQueue(std::move(connection));
}

QString PrintQueue::name() const
{
    return QString::fromUtf8(m_connection->dest->name);
}

Result<> PrintQueue::takesWork() const
{
    if (m_connection->option("printer-is-accepting-jobs") == QLatin1String("false"))
        return failure(ErrorCode::PrinterUnavailable, QStringLiteral("the queue takes no jobs"));
    JobReport standing;
    standing.printerState = m_connection->option("printer-state").toInt();
    standing.printerReasons = m_connection->option("printer-state-reasons").split(QLatin1Char(','), Qt::SkipEmptyParts);
    if (standing.printerState != IPP_PSTATE_STOPPED)
        return {};
    const auto fault = faultOf(standing);
    return fault ? Result<>(failure(*fault)) : Result<>();
}

Result<int> PrintQueue::submit(const QByteArray &pdf, const QString &title)
{
    http_t *http = m_connection->http.get();
    m_connection->destination.reset(cupsCopyDestInfo(http, m_connection->dest.get()));
    if (!m_connection->destination)
        return unavailable("destination");
    // A printer that shrinks the page to its printable area would round the bars of the codes apart.
    cups_option_t *options = nullptr;
    const int count = cupsAddOption("print-scaling", "none", 0, &options);
    int job = 0;
    const ipp_status_t status = cupsCreateDestJob(http, m_connection->dest.get(), m_connection->destination.get(), &job,
                                                  title.toUtf8().constData(), count, options);
    cupsFreeOptions(count, options);
    if (status > IPP_STATUS_OK_CONFLICTING || job == 0)
        return unavailable("create job");
    if (auto sent = sendDocument(job, pdf); !sent) {
        cancel(job);
        return failure(sent.error());
    }
    return job;
}

Result<> PrintQueue::sendDocument(int job, const QByteArray &pdf)
{
    http_t *http = m_connection->http.get();
    cups_dest_t *dest = m_connection->dest.get();
    cups_dinfo_t *destination = m_connection->destination.get();
    const http_status_t ready =
        cupsStartDestDocument(http, dest, destination, job, "paper.pdf", CUPS_FORMAT_PDF, 0, nullptr, 1);
    if (ready != HTTP_STATUS_CONTINUE)
        return unavailable("start document");
    if (cupsWriteRequestData(http, pdf.constData(), std::size_t(pdf.size())) != HTTP_STATUS_CONTINUE)
        return unavailable("send document");
    if (cupsFinishDestDocument(http, dest, destination) > IPP_STATUS_OK_CONFLICTING)
        return unavailable("finish document");
    return {};
}

Result<JobReport> PrintQueue::report(int job)
{
    http_t *http = m_connection->http.get();
    const QByteArray jobUri = "ipp://localhost/jobs/" + QByteArray::number(job);
    const Ipp ofJob = asked(http, IPP_OP_GET_JOB_ATTRIBUTES, "job-uri", jobUri, std::array{"job-state"});
    if (cupsLastError() == IPP_STATUS_ERROR_NOT_FOUND)
        return failure(ErrorCode::NotFound, QStringLiteral("job %1").arg(job));
    if (!ofJob || cupsLastError() > IPP_STATUS_OK_CONFLICTING)
        return unavailable("job state");
    const QByteArray printerUri = "ipp://localhost/printers/" + QByteArray(m_connection->dest->name);
    const Ipp ofPrinter = asked(http, IPP_OP_GET_PRINTER_ATTRIBUTES, "printer-uri", printerUri,
                                std::array{"printer-state", "printer-state-reasons"});
    if (!ofPrinter || cupsLastError() > IPP_STATUS_OK_CONFLICTING)
        return unavailable("printer state");
    return JobReport{enumOf(ofJob.get(), "job-state"), enumOf(ofPrinter.get(), "printer-state"),
                     keywordsOf(ofPrinter.get(), "printer-state-reasons")};
}

bool PrintQueue::cancel(int job)
{
    return cupsCancelDestJob(m_connection->http.get(), m_connection->dest.get(), job) <= IPP_STATUS_OK_CONFLICTING;
}

} // namespace yichuang
