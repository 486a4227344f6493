// SPDX-License-Identifier: MIT
#pragma once

#include "qml/document.h"
#include "qml/playback.h"
#include "qml/session.h"

#include <QAbstractItemModel>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

/// What the tests of the view-models share.
namespace Pollux::Test {

/// A folder of its own for settings and recovery copies: call it from initMain(), before there is an application.
inline QTemporaryDir &isolated()
{
    static QTemporaryDir folder;
    for (const char *name : {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"})
        qputenv(name, QFile::encodeName(folder.path()));
    return folder;
}

inline QString file(const QTemporaryDir &folder, const QString &name, const QByteArray &bytes)
{
    const QString path = folder.filePath(name);
    QFile out(path);
    if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(path));
    return path;
}

inline QByteArray bytesOf(const QString &path)
{
    QFile in(path);
    return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray("(not there)");
}

/// Opens a program given as text.
inline bool open(Session &session, const QByteArray &program, const QString &name = QStringLiteral("main.rs"))
{
    static QTemporaryDir folder;
    return session.document()->openPath(file(folder, name, program));
}

/// The lesson's program in short: 2 s and 3 s side by side.
inline QByteArray lesson()
{
    return R"(use tokio::time::{sleep, Duration};

async fn upload_service() {
    println!("Upload service started...");
    sleep(Duration::from_secs(2)).await;
    println!("Upload completed");
}

async fn payment_service() {
    println!("Payment service started...");
    sleep(Duration::from_secs(3)).await;
    println!("Payment processed");
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    println!("Starting async tasks...");
    let upload = tokio::spawn(upload_service());
    let payment = tokio::spawn(payment_service());
    let _ = tokio::join!(upload, payment);
    println!("All async tasks completed!");
}
)";
}

/// A program whose main has this body.
inline QByteArray mainWith(const QByteArray &body)
{
    return "use tokio::time::{sleep, Duration};\n\n#[tokio::main(flavor = \"current_thread\")]\nasync fn main() {\n"
         + body + "}\n";
}

/// A hundred tasks of one spawn in a loop; number n (from 0) sleeps 100 + 10 n ms.
inline QByteArray hundred()
{
    return "async fn worker(n: u64) {\n    sleep(Duration::from_millis(100 + n * 10)).await;\n    println!(\"{}\", "
           "n);\n}\n\n"
         + mainWith("    let mut handles = vec![];\n    for n in 0..100 {\n        "
                    "handles.push(tokio::spawn(worker(n)));\n    }\n"
                    "    for handle in handles {\n        handle.await.unwrap();\n    }\n");
}

/// A value of a model by the name of its role.
inline QVariant at(const QAbstractItemModel &model, int row, const char *role)
{
    return model.data(model.index(row, 0), model.roleNames().key(role, -1));
}

/// Replaces the only place of `what` in the text, as one undo step.
inline void edit(Session &session, const QString &what, const QString &with)
{
    const QString text = session.document()->text();
    const qsizetype at = text.indexOf(what);
    if (at < 0 || text.indexOf(what, at + 1) >= 0)
        qFatal("not in the text once: %s", qPrintable(what));
    const SourceSpan span{quint32(at), quint32(at + what.size())};
    session.document()->apply(SourceEdit{QStringLiteral("edit"), {TextEdit{span, with}}});
}

} // namespace Pollux::Test
