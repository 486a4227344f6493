// SPDX-License-Identifier: MIT

// One JSON object a line, in the order of the log. Every record has "time_ns" and "kind"; "task", "worker" and "span"
// ([begin, end) in UTF-16 code units of the source) follow where the record has them; then, by kind:
//
//   run_begin        "format" (1; raised when a field changes its meaning), "seed"
//   spawned          "parent" (absent: nobody), "as" (absent: an ordinary task)
//   poll_end         "outcome"
//   woken            "by" (absent: a timer, or no task), "cause"
//   waiting_on       "wait", "depth", "branch", and "deadline_ns" (sleep, timeout), "handle" (handle), "branches" (join,
//                    try_join, select), "tasks" (join_next, local_set), or "resource" and "held_by" (absent: not known)
//   block_begin      "length_ns"
//   line_printed     "stream", "text"
//   handle_dropped, handle_joined, abort_requested    "by"
//   cancelled        "cause"
//   panicked         "message"
//   run_end          "outcome", "exit_code"
//   resource_made    "resource" (its number), "type", "capacity"
//   resource_changed "resource", "what", and "value" (length, permits, readers, version, arrived) or "owner" (absent: nobody)
//
// Names are those of eventnames.h. Numbers are whole and need 64 bits; tasks count from 0 (main).

#include "eventlog.h"
#include "eventnames.h"

#include <QFileDevice>
#include <QIODevice>
#include <QString>

#include <utility>

namespace Pollux {

namespace {

/// One object, appended field by field to a buffer.
class JsonObject
{
public:
    explicit JsonObject(QByteArray &out) : m_out(out) { m_out += '{'; }

    void add(QLatin1StringView name, quint64 number)
    {
        addName(name);
        m_out += QByteArray::number(number);
    }

    void addSigned(QLatin1StringView name, qint64 number)
    {
        addName(name);
        m_out += QByteArray::number(number);
    }

    void add(QLatin1StringView name, QLatin1StringView plainText)
    {
        addName(name);
        m_out += '"';
        m_out.append(plainText.data(), plainText.size());
        m_out += '"';
    }

    void addText(QLatin1StringView name, const QByteArray &utf8)
    {
        addName(name);
        m_out += '"';
        // Through QString, which replaces what is not UTF-8: a reader must never meet a line it cannot decode.
        const QByteArray valid = QString::fromUtf8(utf8).toUtf8();
        for (const char c : valid)
            addEscaped(c);
        m_out += '"';
    }

    void addTask(QLatin1StringView name, TaskId task)
    {
        if (task != TaskId::None)
            add(name, quint64(task));
    }

    void addSpan(QLatin1StringView name, SourceSpan span)
    {
        if (span.isEmpty())
            return;
        addName(name);
        m_out += '[' + QByteArray::number(span.begin) + ',' + QByteArray::number(span.end) + ']';
    }

    void finish() { m_out += "}\n"; }

private:
    void addName(QLatin1StringView name)
    {
        if (!std::exchange(m_isFirst, false))
            m_out += ',';
        m_out += '"';
        m_out.append(name.data(), name.size());
        m_out += "\":";
    }

    void addEscaped(char c)
    {
        switch (c) {
        case '"': m_out += "\\\""; break;
        case '\\': m_out += "\\\\"; break;
        case '\n': m_out += "\\n"; break;
        case '\r': m_out += "\\r"; break;
        case '\t': m_out += "\\t"; break;
        default:
            if (uchar(c) >= 0x20)
                m_out += c;
            else
                m_out += "\\u" + QByteArray::number(uchar(c), 16).rightJustified(4, '0');
        }
    }

    QByteArray &m_out;
    bool m_isFirst = true;
};

void addWait(JsonObject &object, WaitKind kind, quint64 arg)
{
    using namespace Qt::StringLiterals;
    switch (kind) {
    case WaitKind::Call:
    case WaitKind::YieldNow:
    case WaitKind::Budget: break;
    case WaitKind::Sleep:
    case WaitKind::Timeout: object.add("deadline_ns"_L1, arg); break;
    case WaitKind::Handle: object.addTask("handle"_L1, TaskId(arg)); break;
    case WaitKind::Join:
    case WaitKind::TryJoin:
    case WaitKind::Select: object.add("branches"_L1, arg); break;
    case WaitKind::JoinNext:
    case WaitKind::LocalSet: object.add("tasks"_L1, arg); break;
    default:
        if (!isResourceWait(kind))
            break;
        object.add("resource"_L1, quint64(resourceOf(arg)));
        object.addTask("held_by"_L1, TaskId(resourceValue(arg)));
    }
}

void addArguments(JsonObject &object, const EventLog &log, const Event &event)
{
    using namespace Qt::StringLiterals;
    switch (event.kind) {
    case EventKind::RunBegin:
        object.add("format"_L1, 1);
        object.add("seed"_L1, event.arg);
        break;
    case EventKind::Spawned:
        object.addTask("parent"_L1, TaskId(event.arg));
        if (SpawnKind(event.detail) != SpawnKind::Task)
            object.add("as"_L1, nameOf(SpawnKind(event.detail)));
        break;
    case EventKind::PollBegin: break;
    case EventKind::PollEnd: object.add("outcome"_L1, nameOf(PollOutcome(event.detail))); break;
    case EventKind::Woken:
        object.addTask("by"_L1, TaskId(event.arg));
        object.add("cause"_L1, nameOf(WakeCause(event.detail)));
        break;
    case EventKind::WaitingOn:
        object.add("wait"_L1, nameOf(WaitKind(event.detail)));
        object.add("depth"_L1, quint64(event.depth));
        object.add("branch"_L1, quint64(event.branch));
        addWait(object, WaitKind(event.detail), event.arg);
        break;
    case EventKind::BlockBegin: object.add("length_ns"_L1, event.arg); break;
    case EventKind::BlockEnd: break;
    case EventKind::LinePrinted:
        object.add("stream"_L1, nameOf(Stream(event.detail)));
        object.addText("text"_L1, log.line(event.arg));
        break;
    case EventKind::HandleDropped:
    case EventKind::HandleJoined:
    case EventKind::AbortRequested: object.addTask("by"_L1, TaskId(event.arg)); break;
    case EventKind::Completed: break;
    case EventKind::Cancelled: object.add("cause"_L1, nameOf(CancelCause(event.detail))); break;
    case EventKind::Panicked: object.addText("message"_L1, log.line(event.arg)); break;
    case EventKind::RunEnd:
        object.add("outcome"_L1, nameOf(RunOutcome(event.detail)));
        object.addSigned("exit_code"_L1, runExitCode(event));
        if (const auto message = runMessageLine(event); message && *message < quint64(log.lineCount()))
            object.addText("message"_L1, log.line(*message));
        break;
    case EventKind::ResourceMade:
        object.add("resource"_L1, quint64(resourceOf(event.arg)));
        object.add("type"_L1, nameOf(ResourceKind(event.detail)));
        object.add("capacity"_L1, resourceValue(event.arg));
        break;
    case EventKind::ResourceChanged:
        object.add("resource"_L1, quint64(resourceOf(event.arg)));
        object.add("what"_L1, nameOf(ResourceChange(event.detail)));
        if (ResourceChange(event.detail) == ResourceChange::Owner)
            object.addTask("owner"_L1, TaskId(resourceValue(event.arg)));
        else if (ResourceChange(event.detail) != ResourceChange::Closed)
            object.add("value"_L1, resourceValue(event.arg));
        break;
    }
}

} // namespace

bool writeJsonLines(const EventLog &log, QIODevice &device)
{
    using namespace Qt::StringLiterals;
    constexpr qsizetype bufferSize = 1 << 16;
    QByteArray buffer;
    buffer.reserve(bufferSize + 1024);
    for (qsizetype i = 0; i < log.size(); ++i) {
        const Event &event = log.at(i);
        JsonObject object(buffer);
        object.add("time_ns"_L1, quint64(event.time.count()));
        object.add("kind"_L1, nameOf(event.kind));
        object.addTask("task"_L1, event.task);
        if (event.worker == WorkerId::MainThread)
            object.add("worker"_L1, "main"_L1);
        else if (event.worker != WorkerId::None)
            object.add("worker"_L1, quint64(event.worker));
        object.addSpan("span"_L1, event.span);
        addArguments(object, log, event);
        object.finish();

        if (buffer.size() >= bufferSize) {
            if (device.write(buffer) != buffer.size())
                return false;
            buffer.clear();
            buffer.reserve(bufferSize + 1024);
        }
    }
    if (device.write(buffer) != buffer.size())
        return false;
    // A full disk refuses only what leaves QFile's own buffer.
    if (auto *file = qobject_cast<QFileDevice *>(&device))
        return file->flush();
    return true;
}

} // namespace Pollux
