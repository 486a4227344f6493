// SPDX-License-Identifier: MIT

// How long a frame takes while a program of 1,000 tasks plays, against an empty window of the same size in the same
// process. The two windows take turns, so that a busy machine slows both. Run it on the backend to be measured:
//
//     xvfb-run -a -s "-screen 0 1600x1000x24" env QT_QUICK_BACKEND=software bench_frames
//     xvfb-run -a -s "-screen 0 1600x1000x24" env LIBGL_ALWAYS_SOFTWARE=1 bench_frames
//
// Three figures a window: the interval from frame to frame, which is what is seen; the work, from the beginning of
// the frame on the main thread to its presentation; and the processor time of the whole process for a frame, which
// says the same on a busy machine as on an idle one.

#include "qml/chartpainter.h"
#include "qml/document.h"
#include "qml/overviewstrip.h"
#include "qml/playback.h"
#include "qml/session.h"
#include "qml/timelinechart.h"

#include <QCommandLineParser>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QFile>
#include <QGuiApplication>
#include <QQuickGraphicsConfiguration>
#include <QQuickItem>
#include <QQuickWindow>
#include <QTemporaryDir>
#include <QTimer>

#include <algorithm>
#include <atomic>
#include <cstdio>
#include <ctime>
#include <mutex>
#include <vector>

using namespace Pollux;
using namespace Qt::StringLiterals;

namespace {

QString program(int tasks)
{
    return u"use tokio::time::{sleep, Duration};\n"
           "async fn worker(i: u64) {\n"
           "    for step in 0..10 {\n"
           "        sleep(Duration::from_millis(200 + (i * 37 + step * 91) % 800)).await;\n"
           "    }\n"
           "}\n"
           "#[tokio::main(flavor = \"current_thread\")]\n"
           "async fn main() {\n"
           "    let mut handles = Vec::new();\n"
           "    for i in 0..%1 {\n"
           "        handles.push(tokio::spawn(worker(i)));\n"
           "    }\n"
           "    for handle in handles {\n"
           "        handle.await.unwrap();\n"
           "    }\n"
           "}\n"_s.arg(tasks);
}

/// Collects the frames of one window. The signals may come from the render thread.
class Frames
{
public:
    /// Paced: a frame every 16 ms, as a screen takes them; else one after the other.
    Frames(QQuickWindow *window, bool isPaced)
        : m_window(window)
    {
        m_clock.start();
        m_pace.setTimerType(Qt::PreciseTimer);
        m_pace.setInterval(16);
        QObject::connect(&m_pace, &QTimer::timeout, window, [window] { window->update(); });
        if (isPaced)
            m_pace.start();
        QObject::connect(window, &QQuickWindow::afterAnimating, window, [this] { m_polish = m_clock.nsecsElapsed(); },
                         Qt::DirectConnection);
        QObject::connect(window, &QQuickWindow::beforeSynchronizing, window, [this] {
            const std::scoped_lock lock(m_mutex);
            m_begin = m_polish.load() > m_end ? m_polish.load() : m_clock.nsecsElapsed();
        }, Qt::DirectConnection);
        QObject::connect(window, &QQuickWindow::frameSwapped, window, [this] {
            const std::scoped_lock lock(m_mutex);
            const qint64 now = m_clock.nsecsElapsed();
            if (m_isOn && m_end > 0 && m_begin > 0) {
                m_intervals.push_back(double(now - m_end) / 1e6);
                m_work.push_back(double(now - m_begin) / 1e6);
            }
            m_end = now;
        }, Qt::DirectConnection);
        QObject::connect(window, &QQuickWindow::frameSwapped, window, [this] {
            if (m_isOn && !m_pace.isActive())
                m_window->update();
        });
    }
    void set(bool on)
    {
        const std::scoped_lock lock(m_mutex);
        if (on)
            m_processorBegin = std::clock();
        else
            m_processor += double(std::clock() - m_processorBegin) / CLOCKS_PER_SEC * 1e3;
        m_isOn = on;
        m_end = 0;
        m_begin = 0;
        if (on)
            m_window->update();
    }
    std::vector<double> intervals() const { return m_intervals; }
    std::vector<double> work() const { return m_work; }
    double processorPerFrame() const { return m_work.empty() ? 0 : m_processor / double(m_work.size()); }

private:
    QQuickWindow *m_window;
    QElapsedTimer m_clock;
    QTimer m_pace;
    std::mutex m_mutex;
    std::atomic<bool> m_isOn = false;
    std::atomic<qint64> m_polish = 0;
    qint64 m_begin = 0;
    qint64 m_end = 0;
    std::clock_t m_processorBegin = 0;
    double m_processor = 0;
    std::vector<double> m_intervals;
    std::vector<double> m_work;
};

double percentile(std::vector<double> values, double share)
{
    if (values.empty())
        return 0;
    std::sort(values.begin(), values.end());
    return values[std::min(values.size() - 1, size_t(double(values.size()) * share))];
}

void wait(int milliseconds)
{
    QEventLoop loop;
    QTimer::singleShot(milliseconds, &loop, &QEventLoop::quit);
    loop.exec();
}

void report(const char *name, const std::vector<double> &values)
{
    std::printf("  %-22s p50 %7.2f ms   p95 %7.2f ms   (%zu frames)\n", name, percentile(values, 0.5),
                percentile(values, 0.95), values.size());
}

} // namespace

int main(int argc, char **argv)
{
    QGuiApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addOption({u"tasks"_s, u"how many tasks"_s, u"n"_s, u"1000"_s});
    parser.addOption({u"rounds"_s, u"how often the windows take turns"_s, u"n"_s, u"4"_s});
    parser.addOption({u"seconds"_s, u"how long each turn is"_s, u"n"_s, u"2"_s});
    parser.addOption({u"row-height"_s, u"of the chart's rows"_s, u"pixels"_s, u"66"_s});
    parser.addOption({u"future"_s, u"draw what is to come"_s});
    parser.addOption({u"fill"_s, u"a chart as large as the window"_s});
    parser.addOption({u"no-depth"_s, u"without a depth buffer, which llvmpipe is quicker without"_s});
    parser.addOption({u"paced"_s, u"60 frames a second, as on a screen, instead of as many as there can be"_s});
    parser.addOption({u"paused"_s, u"draw the frames, but do not play"_s});
    parser.addOption({u"picture"_s, u"keep what the chart shows at the end"_s, u"file"_s});
    parser.addHelpOption();
    parser.process(application);

    QTemporaryDir folder;
    QFile file(folder.filePath(u"tasks.rs"_s));
    if (!file.open(QIODevice::WriteOnly))
        return 1;
    file.write(program(parser.value(u"tasks"_s).toInt()).toUtf8());
    file.close();

    Session session;
    if (!session.document()->openPath(file.fileName()) || session.errorCount() > 0) {
        std::fprintf(stderr, "the program does not run\n");
        return 1;
    }
    QElapsedTimer computing;
    computing.start();
    while (!session.playback()->isEndKnown() && computing.elapsed() < 60'000)
        wait(20);
    const qint64 computed = computing.elapsed();

    const QSize size(1440, 900);
    QQuickWindow empty;
    empty.setColor(QColor(0x0f, 0x13, 0x18));
    empty.resize(size);
    QQuickWindow window;
    window.setColor(QColor(0x0f, 0x13, 0x18));
    window.resize(size);
    // As large as in Pollux's window, or as large as there is room.
    const bool fills = parser.isSet(u"fill"_s);
    const QRectF place = fills ? QRectF(0, 0, size.width(), size.height() - 116) : QRectF(292, 93, 778, 630);
    TimelineChart chart(window.contentItem());
    chart.setPosition(place.topLeft());
    chart.setSize(place.size());
    chart.setRowHeight(parser.value(u"row-height"_s).toDouble());
    chart.setShowFuture(parser.isSet(u"future"_s));
    chart.setSession(&session);
    OverviewStrip strip(window.contentItem());
    strip.setPosition(QPointF(place.left() + 196, place.bottom() + 12));
    strip.setSize(QSizeF(place.width() - 216, 92));
    const ChartStyle style = ChartStyle::dark();
    strip.setPanel(style.panel);
    strip.setRaised(style.raised);
    strip.setLine(style.line);
    strip.setAccent(style.accent);
    strip.setWarning(style.warning);
    strip.setBad(style.bad);
    strip.setSession(&session);
    strip.setChart(&chart);
    const bool isPaced = parser.isSet(u"paced"_s);
    if (!isPaced)
        session.playback()->attachWindow(&window); // else it has its own timer

    if (parser.isSet(u"no-depth"_s)) {
        for (QQuickWindow *w : {&empty, &window}) {
            QQuickGraphicsConfiguration configuration;
            configuration.setDepthBufferFor2D(false);
            w->setGraphicsConfiguration(configuration);
        }
    }

    Frames emptyFrames(&empty, isPaced);
    Frames chartFrames(&window, isPaced);
    const int milliseconds = int(parser.value(u"seconds"_s).toDouble() * 1000);
    for (int round = 0; round < parser.value(u"rounds"_s).toInt(); ++round) {
        empty.show();
        wait(400);
        emptyFrames.set(true);
        wait(milliseconds);
        emptyFrames.set(false);
        empty.hide();

        window.show();
        wait(400);
        if (session.playback()->isAtEnd())
            session.playback()->restart();
        if (parser.isSet(u"paused"_s))
            session.playback()->seek(3);
        else
            session.playback()->setPlaying(true);
        wait(100);
        chartFrames.set(true);
        wait(milliseconds);
        chartFrames.set(false);
        session.playback()->setPlaying(false);
        if (parser.isSet(u"picture"_s) && round + 1 == parser.value(u"rounds"_s).toInt())
            window.grabWindow().save(parser.value(u"picture"_s));
        window.hide();
    }

    std::printf("%d tasks, %lld records, computed in %lld ms; %dx%d, %s\n", int(session.timeline().tasks().size()),
                static_cast<long long>(session.log().size()), static_cast<long long>(computed), size.width(),
                size.height(), QQuickWindow::sceneGraphBackend().isEmpty() ? "default backend"
                                                                          : qPrintable(QQuickWindow::sceneGraphBackend()));
    std::printf("empty window\n");
    report("interval", emptyFrames.intervals());
    report("work", emptyFrames.work());
    std::printf("  %-22s %11.2f ms\n", "processor, mean", emptyFrames.processorPerFrame());
    std::printf("chart, playing at %.3f s\n", session.playback()->seconds());
    report("interval", chartFrames.intervals());
    report("work", chartFrames.work());
    std::printf("  %-22s %11.2f ms\n", "processor, mean", chartFrames.processorPerFrame());
    const double ratio = percentile(chartFrames.intervals(), 0.95) / percentile(emptyFrames.intervals(), 0.95);
    std::printf("ratio of the intervals at p95: %.2f (goal: at most 1.50)\n", ratio);
    return 0;
}
