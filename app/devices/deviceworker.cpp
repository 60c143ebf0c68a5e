// SPDX-License-Identifier: Apache-2.0
#include "devices/deviceworker.h"

#include <csignal>
#include <memory>

#include <unistd.h>

#include <QCoreApplication>
#include <QJsonArray>

#include "core/log.h"
#include "devices/cameraservice.h"
#include "devices/devicecodec.h"
#include "devices/deviceprogram.h"
#include "devices/documentservice.h"
#include "devices/fileservice.h"
#include "devices/foldercamera.h"
#include "devices/readservice.h"
#include "devices/sandbox.h"
#include "devices/scanservice.h"
#include "devices/systemcalls.h"
#include "devices/videocamera.h"
#include "devices/warmup.h"

namespace yichuang {
namespace {

struct Role
{
    std::unique_ptr<RequestHandler> handler;
    QStringList sandbox;
};

/// The cameras that are there now can be used, and nothing else opened but the sample pictures. The filter of system calls
/// does not look at names, so that without Landlock no camera is used. A folder of sample pictures is all the same: whoever practises with it has no applicant's papers.
Role takeCameraRole()
{
    const QString folder = qEnvironmentVariable(cameraFolderVariable);
    const QStringList nodes = folder.isEmpty() ? videoNodes() : QStringList();
    Role role;
    role.sandbox = leaveNetwork() + limitRights();
    warmUpCamera();
    role.sandbox += limitMemory();
    const QStringList files = closeFileSystem(nodes, folder.isEmpty() ? QStringList() : QStringList(folder));
    const bool open = files.isEmpty() && folder.isEmpty();
    role.sandbox += files;
    role.sandbox += closeSystemCalls(open ? FilesToOpen::None : FilesToOpen::Cameras);
    std::unique_ptr<CameraBus> bus = std::make_unique<VideoCameras>(open ? QStringList() : nodes);
    if (!folder.isEmpty())
        bus = std::make_unique<FolderCamera>(folder);
    role.handler = std::make_unique<CameraService>(std::move(bus));
    return role;
}

/// Letters are read behind the walls that stand around decoders, and after everybody else's work.
Role takeReaderRole()
{
    Role role;
    role.sandbox = leaveNetwork() + limitRights();
    warmUpDecoders();
    role.handler = std::make_unique<ReadService>(); // loads its model, as nothing can be opened later
    yieldToOthers();
    role.sandbox += limitResources();
    const QStringList files = closeFileSystem();
    role.sandbox += files;
    role.sandbox += closeSystemCalls(files.isEmpty() ? FilesToOpen::None : FilesToOpen::ForReading);
    return role;
}

/// Raises the walls that the role can live with. A scanner needs its driver's files, USB and the network.
Role takeRole(const QString &name)
{
    if (name == QStringLiteral("camera"))
        return takeCameraRole();
    if (name == QStringLiteral("reader"))
        return takeReaderRole();
    Role role;
    if (name == QStringLiteral("scanners")) {
        role.sandbox = limitRights() + denyForeignCalls();
        role.handler = std::make_unique<ScanService>();
    } else if (name == QStringLiteral("files") || name == QStringLiteral("documents")) {
        role.sandbox = leaveNetwork() + limitRights();
        warmUpDecoders();
        role.sandbox += limitResources();
        const QStringList files = closeFileSystem();
        role.sandbox += files;
        role.sandbox += closeSystemCalls(files.isEmpty() ? FilesToOpen::None : FilesToOpen::ForReading);
        if (name == QStringLiteral("files"))
            role.handler = std::make_unique<FileService>();
        else
            role.handler = std::make_unique<DocumentService>();
    }
    return role;
}

/// The pipe to the desk moves to a descriptor of its own, and what libraries print goes to standard error.
int privateOutput()
{
    const int pipe = ::dup(STDOUT_FILENO);
    ::dup2(STDERR_FILENO, STDOUT_FILENO);
    return pipe;
}

int serve(FrameChannel &channel, RequestHandler &handler)
{
    while (true) {
        const auto request = channel.receive(-1);
        if (!request)
            return request.error().code == ErrorCode::Cancelled ? 0 : 1;
        if (request->has_value()
            && handler.handle((*request)->header.value(u"id").toInt(), **request, channel) == AfterRequest::End)
            ::_exit(0); // what was left in disorder must not run again, not even to tidy up
    }
}

} // namespace

int deviceMain(int argc, char **argv)
{
    ::signal(SIGPIPE, SIG_IGN); // a desk that is gone shows as a failed write
    ::signal(SIGXFSZ, SIG_IGN); // so does a library that wants to write a file
    const QCoreApplication application(argc, argv); // knows where Qt's plug-ins are
    installRedactingLog();
    const Role role = takeRole(application.arguments().value(1));
    if (!role.handler)
        return 2;
    FrameChannel channel(STDIN_FILENO, privateOutput());
    channel.send({{{QStringLiteral("hello"), deviceProtocolVersion},
                   {QStringLiteral("sandbox"), QJsonArray::fromStringList(role.sandbox)}},
                  {}});
    return serve(channel, *role.handler);
}

} // namespace yichuang
