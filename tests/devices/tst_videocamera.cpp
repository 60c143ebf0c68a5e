// SPDX-License-Identifier: Apache-2.0
#include <QTest>

#include <array>
#include <cerrno>
#include <cstring>
#include <vector>

#include <linux/videodev2.h>

#include "capture/jpegcodec.h"
#include "devices/videocamera.h"
#include "devices/videomode.h"
#include "support/verify.h"

using namespace yichuang;

using Encoding = VideoMode::Encoding;

Q_DECLARE_METATYPE(yichuang::VideoMode)
Q_DECLARE_METATYPE(QList<yichuang::VideoMode>)

namespace {

/// What a camera of the tests can do, and what goes wrong with it. Shared by every opening of it.
struct PlayedCamera
{
    quint32 able = V4L2_CAP_VIDEO_CAPTURE | V4L2_CAP_STREAMING;
    QList<VideoMode> modes{{Encoding::Jpeg, 64, 48}, {Encoding::Jpeg, 1280, 960}, {Encoding::Yuyv, 1280, 960}};
    QHash<unsigned long, int> faults; ///< errno of a request
    int waiting = 0;                  ///< errno of waiting for a frame
    int brokenFrames = 0;             ///< how many come before a good one
    int framesBeforePullingOut = -1;
    QStringList deeds;                ///< what it was told, in order: "open", "format 1280", "on", "off", "close"
    int buffers = 0;                  ///< mapped now
};

QByteArray pictureBytes(const VideoMode &mode)
{
    if (mode.encoding == Encoding::Yuyv)
        return QByteArray(qsizetype(mode.width) * mode.height * 2, '\x80');
    Pixels gray{mode.width, mode.height, Pixels::Format::Gray8, {}};
    gray.bytes = QByteArray(qsizetype(mode.width) * mode.height, '\x55');
    return *encodeJpeg(gray, 80, 0);
}

/// A driver that follows the script of a PlayedCamera.
class PlayedNode final : public VideoNode
{
public:
    explicit PlayedNode(PlayedCamera &camera) : m_camera(camera) { m_camera.deeds.append(QStringLiteral("open")); }
    ~PlayedNode() override { m_camera.deeds.append(QStringLiteral("close")); }
    Q_DISABLE_COPY_MOVE(PlayedNode)

    [[nodiscard]] int control(unsigned long request, void *argument) override
    {
        if (const int fault = m_camera.faults.value(request); fault != 0)
            return fault;
        switch (request) {
        case VIDIOC_QUERYCAP: return describe(*static_cast<v4l2_capability *>(argument));
        case VIDIOC_ENUM_FMT: return format(*static_cast<v4l2_fmtdesc *>(argument));
        case VIDIOC_ENUM_FRAMESIZES: return size(*static_cast<v4l2_frmsizeenum *>(argument));
        case VIDIOC_S_FMT: return setFormat(*static_cast<v4l2_format *>(argument));
        case VIDIOC_QUERYBUF: static_cast<v4l2_buffer *>(argument)->length = quint32(m_bytes.size()) + 100; return 0;
        case VIDIOC_STREAMON: m_camera.deeds.append(QStringLiteral("on")); return 0;
        case VIDIOC_STREAMOFF: m_camera.deeds.append(QStringLiteral("off")); return 0;
        case VIDIOC_DQBUF: return deliver(*static_cast<v4l2_buffer *>(argument));
        default: return 0;
        }
    }

    [[nodiscard]] int wait(int) override { return m_camera.waiting; }

    [[nodiscard]] void *map(size_t length, qint64) override
    {
        ++m_camera.buffers;
        m_memory.push_back(std::make_unique<QByteArray>(qsizetype(length), '\0'));
        return m_memory.back()->data();
    }

    void unmap(void *, size_t) override { --m_camera.buffers; }

private:
    int describe(v4l2_capability &capability) const
    {
        std::memcpy(capability.card, "Played camera", 14);
        capability.capabilities = V4L2_CAP_DEVICE_CAPS | V4L2_CAP_VIDEO_CAPTURE | V4L2_CAP_STREAMING;
        capability.device_caps = m_camera.able;
        return 0;
    }

    [[nodiscard]] int format(v4l2_fmtdesc &format) const
    {
        constexpr std::array formats{V4L2_PIX_FMT_H264, V4L2_PIX_FMT_MJPEG, V4L2_PIX_FMT_YUYV};
        if (format.index >= formats.size())
            return EINVAL;
        format.pixelformat = formats.at(format.index);
        return 0;
    }

    [[nodiscard]] int size(v4l2_frmsizeenum &size) const
    {
        const Encoding encoding = size.pixel_format == V4L2_PIX_FMT_MJPEG ? Encoding::Jpeg : Encoding::Yuyv;
        quint32 index = 0;
        for (const VideoMode &mode : m_camera.modes) {
            if (mode.encoding != encoding || index++ != size.index)
                continue;
            size.type = V4L2_FRMSIZE_TYPE_DISCRETE;
            size.discrete.width = quint32(mode.width);
            size.discrete.height = quint32(mode.height);
            return 0;
        }
        return EINVAL;
    }

    int setFormat(v4l2_format &format)
    {
        const bool jpeg = format.fmt.pix.pixelformat == V4L2_PIX_FMT_MJPEG;
        m_mode = {jpeg ? Encoding::Jpeg : Encoding::Yuyv, int(format.fmt.pix.width), int(format.fmt.pix.height)};
        format.fmt.pix.bytesperline = format.fmt.pix.width * 2;
        m_bytes = pictureBytes(m_mode);
        m_memory.clear(); // mapped anew
        m_camera.deeds.append(QStringLiteral("format %1").arg(m_mode.width));
        return 0;
    }

    int deliver(v4l2_buffer &buffer)
    {
        if (m_camera.framesBeforePullingOut == 0)
            return ENODEV;
        --m_camera.framesBeforePullingOut;
        const bool broken = m_camera.brokenFrames-- > 0;
        buffer.index = 0;
        buffer.bytesused = quint32(broken ? 7 : m_bytes.size());
        std::memcpy(m_memory.front()->data(), m_bytes.constData(), buffer.bytesused);
        return 0;
    }

    PlayedCamera &m_camera;
    VideoMode m_mode;
    QByteArray m_bytes;
    std::vector<std::unique_ptr<QByteArray>> m_memory;
};

const QString node = QStringLiteral("/dev/video0");

VideoCameras busOf(PlayedCamera &camera)
{
    return VideoCameras({node}, [&camera](const QString &) {
        return Result<std::unique_ptr<VideoNode>>(std::make_unique<PlayedNode>(camera));
    });
}

} // namespace

/// V4L2 without a camera: a driver that follows a script.
class TestVideoCamera : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatTakesPicturesIsListed_data();
    void whatTakesPicturesIsListed();
    void aNodeThatCannotBeOpenedIsLeftOut();
    void theModesAreChosen_data();
    void theModesAreChosen();
    void lookingIsSmallAndTakingIsLarge();
    void yuyvIsReadToo();
    void afterTakingTheViewGoesOn();
    void brokenFramesArePassedOver();
    void nothingButBrokenFramesIsAFault();
    void troubleIsCalledByItsName_data();
    void troubleIsCalledByItsName();
    void aCameraThatIsPulledOutIsMissing();
    void whatIsNotThereIsMissing();
    void everythingIsGivenBack();
    void onlyVideoNodesAreLookedAt();
};

void TestVideoCamera::whatTakesPicturesIsListed_data()
{
    QTest::addColumn<quint32>("able");
    QTest::addColumn<bool>("listed");
    QTest::newRow("a camera") << quint32(V4L2_CAP_VIDEO_CAPTURE | V4L2_CAP_STREAMING) << true;
    QTest::newRow("its second node, for data about pictures") << quint32(V4L2_CAP_META_CAPTURE | V4L2_CAP_STREAMING) << false;
    QTest::newRow("a screen") << quint32(V4L2_CAP_VIDEO_OUTPUT | V4L2_CAP_STREAMING) << false;
    QTest::newRow("a tuner that only reads") << quint32(V4L2_CAP_VIDEO_CAPTURE | V4L2_CAP_READWRITE) << false;
}

void TestVideoCamera::whatTakesPicturesIsListed()
{
    QFETCH(quint32, able);
    QFETCH(bool, listed);
    PlayedCamera camera;
    camera.able = able;
    VideoCameras bus = busOf(camera);
    QCOMPARE(bus.list(), listed ? (QList<CameraInfo>{{node, QStringLiteral("Played camera")}}) : QList<CameraInfo>());
    if (!listed)
        QVERIFY_ERROR(bus.open(node), ErrorCode::DeviceMissing);
}

void TestVideoCamera::aNodeThatCannotBeOpenedIsLeftOut()
{
    VideoCameras bus({QStringLiteral("/nowhere/video0")});
    QCOMPARE(bus.list(), QList<CameraInfo>());
    QVERIFY_ERROR(bus.open(QStringLiteral("/nowhere/video0")), ErrorCode::DeviceMissing);
}

void TestVideoCamera::theModesAreChosen_data()
{
    QTest::addColumn<QList<VideoMode>>("offered");
    QTest::addColumn<VideoMode>("look");
    QTest::addColumn<VideoMode>("take");
    const VideoMode large{Encoding::Jpeg, 3264, 2448};
    QTest::newRow("one of the same shape") << QList<VideoMode>{{Encoding::Jpeg, 320, 240}, {Encoding::Jpeg, 640, 480},
                                                               {Encoding::Jpeg, 1280, 720}, large}
                                           << VideoMode{Encoding::Jpeg, 640, 480} << large;
    QTest::newRow("none of the same shape") << QList<VideoMode>{{Encoding::Jpeg, 1280, 720}, large} << large << large;
    QTest::newRow("JPEG where both are as large")
        << QList<VideoMode>{{Encoding::Yuyv, 3264, 2448}, {Encoding::Yuyv, 640, 480}, {Encoding::Jpeg, 640, 480}, large}
        << VideoMode{Encoding::Jpeg, 640, 480} << large;
    QTest::newRow("a single one") << QList<VideoMode>{{Encoding::Yuyv, 320, 240}} << VideoMode{Encoding::Yuyv, 320, 240}
                                  << VideoMode{Encoding::Yuyv, 320, 240};
    QTest::newRow("absurd sizes are passed over") << QList<VideoMode>{{Encoding::Jpeg, 100000, 100000}, large, {Encoding::Jpeg, 0, 9}}
                                                  << large << large;
}

void TestVideoCamera::theModesAreChosen()
{
    QFETCH(QList<VideoMode>, offered);
    QFETCH(VideoMode, look);
    QFETCH(VideoMode, take);
    const auto chosen = chosenModes(offered);
    QVERIFY(chosen);
    QCOMPARE(chosen->take, take);
    QCOMPARE(chosen->look, look);
    QVERIFY(!chosenModes({}));
    QVERIFY(!chosenModes({{Encoding::Jpeg, 100000, 100000}}));
}

void TestVideoCamera::lookingIsSmallAndTakingIsLarge()
{
    PlayedCamera camera;
    camera.modes = {{Encoding::Jpeg, 640, 480}, {Encoding::Jpeg, 1600, 1200}};
    VideoCameras bus = busOf(camera);
    const auto source = bus.open(node);
    QVERIFY_OK(source);
    const auto seen = (*source)->look();
    QVERIFY_OK(seen);
    QCOMPARE(seen->width, 640);
    const auto taken = (*source)->take();
    QVERIFY_OK(taken);
    QCOMPARE(taken->width, 1600);
    QCOMPARE(camera.deeds, (QStringList{QStringLiteral("open"), QStringLiteral("format 640"), QStringLiteral("on"), QStringLiteral("off"), QStringLiteral("format 1600"), QStringLiteral("on")}));
}

void TestVideoCamera::yuyvIsReadToo()
{
    PlayedCamera camera;
    camera.modes = {{Encoding::Yuyv, 640, 480}};
    VideoCameras bus = busOf(camera);
    const auto source = bus.open(node);
    QVERIFY_OK(source);
    const auto taken = (*source)->take();
    QVERIFY_OK(taken);
    QCOMPARE(taken->format, Pixels::Format::Rgb888);
    QCOMPARE(taken->bytes.size(), 640 * 480 * 3);
}

void TestVideoCamera::afterTakingTheViewGoesOn()
{
    PlayedCamera camera;
    VideoCameras bus = busOf(camera);
    const auto source = bus.open(node);
    QVERIFY_OK(source);
    QVERIFY_OK((*source)->look());
    QVERIFY_OK((*source)->look());
    QVERIFY_OK((*source)->take());
    QVERIFY_OK((*source)->look());
    QCOMPARE(camera.deeds.count(QStringLiteral("open")), 1);
}

void TestVideoCamera::brokenFramesArePassedOver()
{
    PlayedCamera camera;
    camera.brokenFrames = 7;
    VideoCameras bus = busOf(camera);
    const auto source = bus.open(node);
    QVERIFY_OK(source);
    QVERIFY_OK((*source)->look());
}

void TestVideoCamera::nothingButBrokenFramesIsAFault()
{
    PlayedCamera camera;
    camera.brokenFrames = 1'000'000;
    VideoCameras bus = busOf(camera);
    const auto source = bus.open(node);
    QVERIFY_OK(source);
    QVERIFY_ERROR((*source)->look(), ErrorCode::DeviceFailed);
}

void TestVideoCamera::troubleIsCalledByItsName_data()
{
    QTest::addColumn<quint32>("request");
    QTest::addColumn<int>("fault");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("another program has it") << quint32(VIDIOC_S_FMT) << EBUSY << ErrorCode::DeviceBusy;
    QTest::newRow("another program streams from it") << quint32(VIDIOC_REQBUFS) << EBUSY << ErrorCode::DeviceBusy;
    QTest::newRow("no room on the wire") << quint32(VIDIOC_STREAMON) << ENOSPC << ErrorCode::DeviceFailed;
    QTest::newRow("gone before it streams") << quint32(VIDIOC_STREAMON) << ENODEV << ErrorCode::DeviceMissing;
    QTest::newRow("gone while it streams") << quint32(VIDIOC_DQBUF) << ENODEV << ErrorCode::DeviceMissing;
    QTest::newRow("broken") << quint32(VIDIOC_DQBUF) << EIO << ErrorCode::DeviceFailed;
    QTest::newRow("says that a frame is there when it is not") << quint32(VIDIOC_DQBUF) << EAGAIN << ErrorCode::TimedOut;
    QTest::newRow("no memory of its own") << quint32(VIDIOC_QUERYBUF) << EINVAL << ErrorCode::DeviceFailed;
    QTest::newRow("hung") << quint32(0) << ETIMEDOUT << ErrorCode::TimedOut;
}

void TestVideoCamera::troubleIsCalledByItsName()
{
    QFETCH(quint32, request);
    QFETCH(int, fault);
    QFETCH(ErrorCode, code);
    PlayedCamera camera;
    if (request != 0)
        camera.faults.insert(request, fault);
    else
        camera.waiting = fault;
    VideoCameras bus = busOf(camera);
    const auto source = bus.open(node);
    QVERIFY_OK(source);
    QVERIFY_ERROR((*source)->look(), code);
    QVERIFY_ERROR((*source)->take(), code);
}

void TestVideoCamera::aCameraThatIsPulledOutIsMissing()
{
    PlayedCamera camera;
    camera.framesBeforePullingOut = 2;
    VideoCameras bus = busOf(camera);
    const auto source = bus.open(node);
    QVERIFY_OK(source);
    QVERIFY_OK((*source)->look());
    QVERIFY_OK((*source)->look());
    QVERIFY_ERROR((*source)->look(), ErrorCode::DeviceMissing);
}

void TestVideoCamera::whatIsNotThereIsMissing()
{
    PlayedCamera camera;
    QVERIFY_ERROR(busOf(camera).open(QStringLiteral("/dev/video9")), ErrorCode::DeviceMissing);
    camera.modes.clear();
    QVERIFY_ERROR(busOf(camera).open(node), ErrorCode::DeviceFailed); // sends nothing that can be read
}

void TestVideoCamera::everythingIsGivenBack()
{
    PlayedCamera camera;
    {
        VideoCameras bus = busOf(camera);
        const auto source = bus.open(node);
        QVERIFY_OK(source);
        QVERIFY_OK((*source)->look());
        QVERIFY_OK((*source)->take());
    }
    QCOMPARE(camera.buffers, 0);
    QCOMPARE(camera.deeds.count(QStringLiteral("on")), camera.deeds.count(QStringLiteral("off")));
    QCOMPARE(camera.deeds.last(), QStringLiteral("close"));
}

void TestVideoCamera::onlyVideoNodesAreLookedAt()
{
    for (const QString &path : videoNodes())
        QVERIFY(path.startsWith(QStringLiteral("/dev/video")));
}

QTEST_GUILESS_MAIN(TestVideoCamera)
#include "tst_videocamera.moc"
