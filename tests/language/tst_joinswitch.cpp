// SPDX-License-Identifier: MIT
#include "edittexts.h"

#include <QFile>

using namespace Pollux;

class JoinSwitchTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void joinSwitch_data();
    void joinSwitch();
    void joinSwitchThatCannot_data();
    void joinSwitchThatCannot();
    void theLessonComesBackByteForByte();
    void aBrokenProgramIsNotMadeWorse();
};

void JoinSwitchTest::joinSwitch_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("task");
    QTest::addColumn<QString>("after");
    QTest::addColumn<QString>("again"); // empty: as before
    const auto row = [](const char *name, const char *before, const char *task, const char *after,
                        const char *again = "") {
        QTest::newRow(name) << QString::fromUtf8(before) << QString::fromUtf8(task) << QString::fromUtf8(after)
                            << QString::fromUtf8(again);
    };
    row("first branch of join!",
        "    let a = tokio::spawn(upload());\n"
        "    let b = tokio::spawn(payment());\n"
        "    let _ = tokio::join!(a, b);\n",
        "upload",
        "    let a = tokio::spawn(upload());\n"
        "    let b = tokio::spawn(payment());\n"
        "    let _ = tokio::join!(b);\n");
    row("last branch of join!",
        "    let a = tokio::spawn(upload());\n"
        "    let b = tokio::spawn(payment());\n"
        "    tokio::join!(a, b);\n",
        "payment",
        "    let a = tokio::spawn(upload());\n"
        "    let b = tokio::spawn(payment());\n"
        "    tokio::join!(a);\n");
    row("only branch of join!",
        "    let a = tokio::spawn(upload());\n"
        "    let _ = tokio::join!(a);\n"
        "    println!(\"end\");\n",
        "upload",
        "    let a = tokio::spawn(upload());\n"
        "    println!(\"end\");\n");
    row("branches on their own lines",
        "    let a = tokio::spawn(upload());\n"
        "    let b = tokio::spawn(payment());\n"
        "    let _ = tokio::join!(\n"
        "        a, // the upload\n"
        "        b,\n"
        "    );\n",
        "payment",
        "    let a = tokio::spawn(upload());\n"
        "    let b = tokio::spawn(payment());\n"
        "    let _ = tokio::join!(\n"
        "        a, // the upload\n"
        "    );\n");
    row("a branch with a comment keeps the comment",
        "    let a = tokio::spawn(upload());\n"
        "    let b = tokio::spawn(payment());\n"
        "    let _ = tokio::join!(\n"
        "        a, // the upload\n"
        "        b\n"
        "    );\n",
        "upload",
        "    let a = tokio::spawn(upload());\n"
        "    let b = tokio::spawn(payment());\n"
        "    let _ = tokio::join!(\n"
        "        // the upload\n"
        "        b\n"
        "    );\n",
        "    let a = tokio::spawn(upload());\n"
        "    let b = tokio::spawn(payment());\n"
        "    let _ = tokio::join!(\n"
        "        // the upload\n"
        "        a,\n"
        "        b\n"
        "    );\n");
    row("a whole join! with comments inside",
        "    let a = tokio::spawn(upload());\n"
        "    let _ = tokio::join!(\n"
        "        a, // the upload\n"
        "    );\n"
        "    println!(\"end\");\n",
        "upload",
        "    let a = tokio::spawn(upload());\n"
        "    // the upload\n"
        "    println!(\"end\");\n",
        "    let a = tokio::spawn(upload());\n"
        "    let _ = tokio::join!(a);\n"
        "    // the upload\n"
        "    println!(\"end\");\n");
    row("comment behind a join! that goes",
        "    let a = tokio::spawn(upload());\n"
        "    let _ = tokio::join!(a); // wait for it\n"
        "    println!(\"end\");\n",
        "upload",
        "    let a = tokio::spawn(upload());\n"
        "    // wait for it\n"
        "    println!(\"end\");\n",
        "    let a = tokio::spawn(upload());\n"
        "    let _ = tokio::join!(a);\n"
        "    // wait for it\n"
        "    println!(\"end\");\n");
    row("join! in a paragraph of its own",
        "    let a = tokio::spawn(upload());\n"
        "\n"
        "    let _ = tokio::join!(a);\n"
        "\n"
        "    println!(\"end\");\n",
        "upload",
        "    let a = tokio::spawn(upload());\n"
        "\n"
        "\n"
        "    println!(\"end\");\n");
    row("unused results of join! are adapted",
        "    let a = tokio::spawn(upload());\n"
        "    let b = tokio::spawn(f(1));\n"
        "    let (_, n) = tokio::join!(a, b);\n"
        "    println!(\"{}\", n.unwrap());\n",
        "upload",
        "    let a = tokio::spawn(upload());\n"
        "    let b = tokio::spawn(f(1));\n"
        "    let (n,) = tokio::join!(b);\n"
        "    println!(\"{}\", n.unwrap());\n");
    row("three results, the middle one unused",
        "    let a = tokio::spawn(upload());\n"
        "    let b = tokio::spawn(payment());\n"
        "    let c = tokio::spawn(f(1));\n"
        "    let (_, _b, c) = tokio::join!(a, b, c);\n"
        "    c.unwrap();\n",
        "payment",
        "    let a = tokio::spawn(upload());\n"
        "    let b = tokio::spawn(payment());\n"
        "    let c = tokio::spawn(f(1));\n"
        "    let (_, c) = tokio::join!(a, c);\n"
        "    c.unwrap();\n",
        "    let a = tokio::spawn(upload());\n"
        "    let b = tokio::spawn(payment());\n"
        "    let c = tokio::spawn(f(1));\n"
        "    let (_, _, c) = tokio::join!(a, b, c);\n"
        "    c.unwrap();\n");
    row("a join! whose results are kept together is left alone",
        "    let a = tokio::spawn(f(1));\n"
        "    let b = tokio::spawn(upload());\n"
        "    let all = tokio::join!(a);\n"
        "    println!(\"{:?}\", all);\n",
        "upload",
        "    let a = tokio::spawn(f(1));\n"
        "    let b = tokio::spawn(upload());\n"
        "    let _ = tokio::join!(b);\n"
        "    let all = tokio::join!(a);\n"
        "    println!(\"{:?}\", all);\n");
    row("plain await",
        "    let a = tokio::spawn(upload());\n"
        "    a.await;\n",
        "upload",
        "    let a = tokio::spawn(upload());\n"
        "    drop(a);\n",
        "    let a = tokio::spawn(upload());\n"
        "    a.await.unwrap();\n");
    row("await and unwrap",
        "    let a = tokio::spawn(upload());\n"
        "    println!(\"x\");\n"
        "    a.await.unwrap(); // all up\n",
        "upload",
        "    let a = tokio::spawn(upload());\n"
        "    println!(\"x\");\n"
        "    drop(a); // all up\n");
    row("await and expect",
        "    let a = tokio::spawn(upload());\n"
        "    a.await.expect(\"the upload\");\n"
        "    println!(\"x\");\n",
        "upload",
        "    let a = tokio::spawn(upload());\n"
        "    drop(a);\n"
        "    println!(\"x\");\n",
        "    let a = tokio::spawn(upload());\n"
        "    a.await.unwrap();\n"
        "    println!(\"x\");\n");
    row("let _ = await",
        "    let a = tokio::spawn(upload());\n"
        "    let _ = a.await;\n",
        "upload",
        "    let a = tokio::spawn(upload());\n"
        "    let _ = a;\n");
    row("an unused variable for the result",
        "    let a = tokio::spawn(f(2));\n"
        "    let _n = a.await.unwrap();\n",
        "f",
        "    let a = tokio::spawn(f(2));\n"
        "    drop(a);\n",
        "    let a = tokio::spawn(f(2));\n"
        "    a.await.unwrap();\n");
    row("await as the last thing of main",
        "    let a = tokio::spawn(upload());\n"
        "    a.await.unwrap()\n",
        "upload",
        "    let a = tokio::spawn(upload());\n"
        "    drop(a)\n");
    row("awaited on the spot",
        "    tokio::spawn(upload()).await.unwrap();\n"
        "    println!(\"x\");\n",
        "upload",
        "    tokio::spawn(upload());\n"
        "    println!(\"x\");\n",
        "    let upload_handle = tokio::spawn(upload());\n"
        "    let _ = tokio::join!(upload_handle);\n"
        "    println!(\"x\");\n");
    row("awaited on the spot, over several lines",
        "    let _ = tokio::spawn(upload()) // begin\n"
        "        .await;\n",
        "upload", "    tokio::spawn(upload()); // begin\n",
        "    let upload_handle = tokio::spawn(upload()); // begin\n"
        "    let _ = tokio::join!(upload_handle);\n");
    row("no handle kept",
        "    tokio::spawn(upload());\n"
        "    println!(\"x\");\n",
        "upload",
        "    let upload_handle = tokio::spawn(upload());\n"
        "    let _ = tokio::join!(upload_handle);\n"
        "    println!(\"x\");\n",
        "    let upload_handle = tokio::spawn(upload());\n"
        "    println!(\"x\");\n");
    row("handle thrown away by let _",
        "    let _ = tokio::spawn(upload()); // gone\n"
        "    println!(\"x\");\n",
        "upload",
        "    let upload_handle = tokio::spawn(upload()); // gone\n"
        "    let _ = tokio::join!(upload_handle);\n"
        "    println!(\"x\");\n",
        "    let upload_handle = tokio::spawn(upload()); // gone\n"
        "    println!(\"x\");\n");
    row("handle dropped on the spot", "    drop(tokio::spawn(upload()));\n", "upload",
        "    let upload_handle = tokio::spawn(upload());\n"
        "    let _ = tokio::join!(upload_handle);\n",
        "    let upload_handle = tokio::spawn(upload());\n");
    row("handle dropped later",
        "    let a = tokio::spawn(upload());\n"
        "    println!(\"x\");\n"
        "    drop(a);\n",
        "upload",
        "    let a = tokio::spawn(upload());\n"
        "    println!(\"x\");\n"
        "    a.await.unwrap();\n");
    row("a name that is taken",
        "    let upload_handle = 1;\n"
        "    tokio::spawn(upload());\n"
        "    println!(\"{upload_handle}\");\n",
        "upload",
        "    let upload_handle = 1;\n"
        "    let upload_handle_2 = tokio::spawn(upload());\n"
        "    let _ = tokio::join!(upload_handle_2);\n"
        "    println!(\"{upload_handle}\");\n",
        "    let upload_handle = 1;\n"
        "    let upload_handle_2 = tokio::spawn(upload());\n"
        "    println!(\"{upload_handle}\");\n");
    row("an async block without a name",
        "    tokio::spawn(async {\n"
        "        println!(\"inside\");\n"
        "    });\n",
        "async block",
        "    let handle = tokio::spawn(async {\n"
        "        println!(\"inside\");\n"
        "    });\n"
        "    let _ = tokio::join!(handle);\n",
        "    let handle = tokio::spawn(async {\n"
        "        println!(\"inside\");\n"
        "    });\n");
    row("the join comes behind the last spawn",
        "    let a = tokio::spawn(upload());\n"
        "    println!(\"between\");\n"
        "    let b = tokio::spawn(payment());\n"
        "    println!(\"end\");\n",
        "upload",
        "    let a = tokio::spawn(upload());\n"
        "    println!(\"between\");\n"
        "    let b = tokio::spawn(payment());\n"
        "    let _ = tokio::join!(a);\n"
        "    println!(\"end\");\n");
    row("a handle that is aborted is awaited without unwrap",
        "    let a = tokio::spawn(upload());\n"
        "    a.abort();\n"
        "    drop(a);\n",
        "upload",
        "    let a = tokio::spawn(upload());\n"
        "    a.abort();\n"
        "    let _ = a.await;\n",
        "    let a = tokio::spawn(upload());\n"
        "    a.abort();\n"
        "    let _ = a;\n");
    row("awaited in another task",
        "    let a = tokio::spawn(upload());\n"
        "    tokio::spawn(async move {\n"
        "        a.await.unwrap();\n"
        "    });\n",
        "upload",
        "    let a = tokio::spawn(upload());\n"
        "    tokio::spawn(async move {\n"
        "    });\n",
        "    let a = tokio::spawn(upload());\n"
        "    tokio::spawn(async move {\n"
        "    });\n"
        "    let _ = tokio::join!(a);\n");
    row("the join comes behind the last use of the handle",
        "    let a = tokio::spawn(upload());\n"
        "    sleep(Duration::from_secs(1)).await;\n"
        "    a.abort();\n"
        "    println!(\"end\");\n",
        "upload",
        "    let a = tokio::spawn(upload());\n"
        "    sleep(Duration::from_secs(1)).await;\n"
        "    a.abort();\n"
        "    let _ = tokio::join!(a);\n"
        "    println!(\"end\");\n");
    row("a join! before the last use of the handle is no use",
        "    let a = tokio::spawn(upload());\n"
        "    let b = tokio::spawn(payment());\n"
        "    tokio::join!(b);\n"
        "    a.abort();\n",
        "upload",
        "    let a = tokio::spawn(upload());\n"
        "    let b = tokio::spawn(payment());\n"
        "    tokio::join!(b);\n"
        "    a.abort();\n"
        "    let _ = tokio::join!(a);\n");
    row("handles pushed in a loop and awaited in another",
        "    let mut handles = Vec::new();\n"
        "    for n in 0..3 {\n"
        "        handles.push(tokio::spawn(f(n)));\n"
        "    }\n"
        "    println!(\"{} are in\", handles.len());\n"
        "    for h in handles {\n"
        "        h.await.unwrap();\n"
        "    }\n",
        "f",
        "    let mut handles = Vec::new();\n"
        "    for n in 0..3 {\n"
        "        handles.push(tokio::spawn(f(n)));\n"
        "    }\n"
        "    println!(\"{} are in\", handles.len());\n"
        "    for h in handles {\n"
        "        drop(h);\n"
        "    }\n");
    row("an awaiting loop that does more",
        "    let mut handles = Vec::new();\n"
        "    for n in 0..3 {\n"
        "        let h = tokio::spawn(f(n));\n"
        "        handles.push(h);\n"
        "    }\n"
        "    for h in handles {\n"
        "        let _ = h.await; // whatever came\n"
        "        println!(\"one\");\n"
        "    }\n",
        "f",
        "    let mut handles = Vec::new();\n"
        "    for n in 0..3 {\n"
        "        let h = tokio::spawn(f(n));\n"
        "        handles.push(h);\n"
        "    }\n"
        "    for h in handles {\n"
        "        let _ = h; // whatever came\n"
        "        println!(\"one\");\n"
        "    }\n");
    row("one of several that are pushed",
        "    let mut handles = Vec::new();\n"
        "    handles.push(tokio::spawn(upload()));\n"
        "    handles.push(tokio::spawn(payment()));\n"
        "    for h in handles {\n"
        "        h.await.unwrap();\n"
        "    }\n",
        "payment",
        "    let mut handles = Vec::new();\n"
        "    handles.push(tokio::spawn(upload()));\n"
        "    tokio::spawn(payment());\n"
        "    for h in handles {\n"
        "        h.await.unwrap();\n"
        "    }\n");
    row("a list that nobody awaits",
        "    let mut handles = Vec::new();\n"
        "    for n in 0..3 {\n"
        "        handles.push(tokio::spawn(f(n)));\n"
        "    }\n"
        "    println!(\"{} are in\", handles.len());\n"
        "    sleep(Duration::from_secs(1)).await;\n",
        "f",
        "    let mut handles = Vec::new();\n"
        "    for n in 0..3 {\n"
        "        handles.push(tokio::spawn(f(n)));\n"
        "    }\n"
        "    println!(\"{} are in\", handles.len());\n"
        "    for handle in handles {\n"
        "        let _ = handle.await;\n"
        "    }\n"
        "    sleep(Duration::from_secs(1)).await;\n",
        "    let mut handles = Vec::new();\n"
        "    for n in 0..3 {\n"
        "        handles.push(tokio::spawn(f(n)));\n"
        "    }\n"
        "    println!(\"{} are in\", handles.len());\n"
        "    for handle in handles {\n"
        "        let _ = handle;\n"
        "    }\n"
        "    sleep(Duration::from_secs(1)).await;\n");
    row("a spawn in a loop that keeps nothing",
        "    // Three of them.\n"
        "    for n in 0..3 {\n"
        "        tokio::spawn(f(n));\n"
        "    }\n"
        "    println!(\"end\");\n",
        "f",
        "    let mut handles = Vec::new();\n"
        "    // Three of them.\n"
        "    for n in 0..3 {\n"
        "        handles.push(tokio::spawn(f(n)));\n"
        "    }\n"
        "    for handle in handles {\n"
        "        let _ = handle.await;\n"
        "    }\n"
        "    println!(\"end\");\n");
    row("a spawn in a loop at the end of main",
        "    for n in 0..3 {\n"
        "        if n > 1 {\n"
        "            let _ = tokio::spawn(f(n));\n"
        "        }\n"
        "    }\n",
        "f",
        "    let mut handles = Vec::new();\n"
        "    for n in 0..3 {\n"
        "        if n > 1 {\n"
        "            handles.push(tokio::spawn(f(n)));\n"
        "        }\n"
        "    }\n"
        "    for handle in handles {\n"
        "        let _ = handle.await;\n"
        "    }\n",
        "    for n in 0..3 {\n"
        "        if n > 1 {\n"
        "            tokio::spawn(f(n));\n"
        "        }\n"
        "    }\n");
    row("awaited on the spot in a loop",
        "    for n in 0..3 {\n"
        "        tokio::spawn(f(n)).await.unwrap();\n"
        "    }\n",
        "f",
        "    for n in 0..3 {\n"
        "        tokio::spawn(f(n));\n"
        "    }\n",
        "    let mut handles = Vec::new();\n"
        "    for n in 0..3 {\n"
        "        handles.push(tokio::spawn(f(n)));\n"
        "    }\n"
        "    for handle in handles {\n"
        "        let _ = handle.await;\n"
        "    }\n");
    row("kept and awaited within one turn of a loop",
        "    for n in 0..3 {\n"
        "        let h = tokio::spawn(f(n));\n"
        "        let _ = tokio::join!(h);\n"
        "    }\n",
        "f",
        "    for n in 0..3 {\n"
        "        let h = tokio::spawn(f(n));\n"
        "    }\n");
    row("in an async block that is spawned",
        "    let outer = tokio::spawn(async {\n"
        "        tokio::spawn(upload());\n"
        "        println!(\"x\");\n"
        "    });\n"
        "    outer.await.unwrap();\n",
        "upload",
        "    let outer = tokio::spawn(async {\n"
        "        let upload_handle = tokio::spawn(upload());\n"
        "        let _ = tokio::join!(upload_handle);\n"
        "        println!(\"x\");\n"
        "    });\n"
        "    outer.await.unwrap();\n",
        "    let outer = tokio::spawn(async {\n"
        "        let upload_handle = tokio::spawn(upload());\n"
        "        println!(\"x\");\n"
        "    });\n"
        "    outer.await.unwrap();\n");
    row("the last thing of a block that nobody takes the value of",
        "    tokio::spawn(async move {\n"
        "        println!(\"x\");\n"
        "        tokio::spawn(upload())\n"
        "    });\n",
        "upload",
        "    tokio::spawn(async move {\n"
        "        println!(\"x\");\n"
        "        let upload_handle = tokio::spawn(upload());\n"
        "        let _ = tokio::join!(upload_handle);\n"
        "    });\n",
        "    tokio::spawn(async move {\n"
        "        println!(\"x\");\n"
        "        let upload_handle = tokio::spawn(upload());\n"
        "    });\n");
    row("in a nested block",
        "    if true {\n"
        "        tokio::spawn(upload());\n"
        "    }\n"
        "    println!(\"end\");\n",
        "upload",
        "    if true {\n"
        "        let upload_handle = tokio::spawn(upload());\n"
        "        let _ = tokio::join!(upload_handle);\n"
        "    }\n"
        "    println!(\"end\");\n",
        "    if true {\n"
        "        let upload_handle = tokio::spawn(upload());\n"
        "    }\n"
        "    println!(\"end\");\n");
    row("everything on one line", "    { let a = tokio::spawn(upload()); a.await.unwrap(); }\n", "upload",
        "    { let a = tokio::spawn(upload()); drop(a); }\n");
    row("a spawn that is itself a branch of join!",
        "    let _ = tokio::join!(tokio::spawn(upload()), tokio::spawn(payment()));\n", "upload",
        "    tokio::spawn(upload());\n"
        "    let _ = tokio::join!(tokio::spawn(payment()));\n",
        "    let upload_handle = tokio::spawn(upload());\n"
        "    let _ = tokio::join!(upload_handle, tokio::spawn(payment()));\n");
    row("the second of two such branches keeps its place in the queue",
        "    let _ = tokio::join!(tokio::spawn(upload()), tokio::spawn(payment()));\n", "payment",
        "    let upload_handle = tokio::spawn(upload());\n"
        "    tokio::spawn(payment());\n"
        "    let _ = tokio::join!(upload_handle);\n",
        "    let upload_handle = tokio::spawn(upload());\n"
        "    let payment_handle = tokio::spawn(payment());\n"
        "    let _ = tokio::join!(upload_handle, payment_handle);\n");
    row("two handles from one let",
        "    let (a, b) = (tokio::spawn(upload()), tokio::spawn(payment()));\n"
        "    let _ = tokio::join!(a, b);\n",
        "payment",
        "    let (a, b) = (tokio::spawn(upload()), tokio::spawn(payment()));\n"
        "    let _ = tokio::join!(a);\n");
    row("a handle whose name is taken by the next one",
        "    let h = tokio::spawn(upload());\n"
        "    let h = tokio::spawn(payment());\n"
        "    h.await.unwrap();\n",
        "upload",
        "    let h = tokio::spawn(upload());\n"
        "    let _ = tokio::join!(h);\n"
        "    let h = tokio::spawn(payment());\n"
        "    h.await.unwrap();\n");
    row("results that take the names of the handles",
        "    let a = tokio::spawn(upload());\n"
        "    let b = tokio::spawn(f(1));\n"
        "    let (a, b) = tokio::join!(a, b);\n"
        "    b.unwrap();\n",
        "upload",
        "    let a = tokio::spawn(upload());\n"
        "    let b = tokio::spawn(f(1));\n"
        "    let (b,) = tokio::join!(b);\n"
        "    b.unwrap();\n",
        "    let a = tokio::spawn(upload());\n"
        "    let b = tokio::spawn(f(1));\n"
        "    let (_, b) = tokio::join!(a, b);\n"
        "    b.unwrap();\n");
    row("one of several in a list that is thrown away",
        "    let mut handles = Vec::new();\n"
        "    handles.push(tokio::spawn(upload()));\n"
        "    handles.push(tokio::spawn(payment()));\n"
        "    for h in handles {\n"
        "        drop(h);\n"
        "    }\n",
        "payment",
        "    let mut handles = Vec::new();\n"
        "    handles.push(tokio::spawn(upload()));\n"
        "    let payment_handle = tokio::spawn(payment());\n"
        "    let _ = tokio::join!(payment_handle);\n"
        "    for h in handles {\n"
        "        drop(h);\n"
        "    }\n",
        "    let mut handles = Vec::new();\n"
        "    handles.push(tokio::spawn(upload()));\n"
        "    let payment_handle = tokio::spawn(payment());\n"
        "    for h in handles {\n"
        "        drop(h);\n"
        "    }\n");
    row("before a loop that never ends",
        "    tokio::spawn(upload());\n"
        "    loop {\n"
        "        tokio::spawn(payment());\n"
        "        sleep(Duration::from_secs(1)).await;\n"
        "    }\n",
        "upload",
        "    let upload_handle = tokio::spawn(upload());\n"
        "    let _ = tokio::join!(upload_handle);\n"
        "    loop {\n"
        "        tokio::spawn(payment());\n"
        "        sleep(Duration::from_secs(1)).await;\n"
        "    }\n",
        "    let upload_handle = tokio::spawn(upload());\n"
        "    loop {\n"
        "        tokio::spawn(payment());\n"
        "        sleep(Duration::from_secs(1)).await;\n"
        "    }\n");
}

void JoinSwitchTest::joinSwitch()
{
    QFETCH(QString, before);
    QFETCH(QString, task);
    QFETCH(QString, after);
    QFETCH(QString, again);
    const QString first = program(before);
    QVERIFY2(!hasErrors(analysed(first).diagnostics), qPrintable(complaints(analysed(first))));
    COMPARE_TEXTS(toggled(first, task), program(after));
    COMPARE_TEXTS(toggled(program(after), task), program(again.isEmpty() ? before : again));

    // The same with Windows line ends and with tabs.
    const auto windows = [](QString text) { return text.replace(u'\n', QStringLiteral("\r\n")); };
    COMPARE_TEXTS(toggled(windows(first), task), windows(program(after)));
    const auto tabs = [](QString text) { return text.replace(QStringLiteral("    "), QStringLiteral("\t")); };
    COMPARE_TEXTS(toggled(tabs(first), task), tabs(program(after)));
}

void JoinSwitchTest::joinSwitchThatCannot_data()
{
    QTest::addColumn<QString>("body");
    QTest::addColumn<QString>("task");
    QTest::addColumn<QString>("whyNot");
    const auto row = [](const char *name, const char *body, const char *task, const char *whyNot) {
        QTest::newRow(name) << QString::fromUtf8(body) << QString::fromUtf8(task) << QString::fromUtf8(whyNot);
    };
    row("a used result of join!",
        "    let a = tokio::spawn(f(1));\n"
        "    let b = tokio::spawn(f(2));\n"
        "    let (a, b) = tokio::join!(a, b);\n"
        "    println!(\"{} {}\", a.unwrap(), b.unwrap());\n",
        "f", "its result `a` is used in line 19");
    row("a used result of await",
        "    let a = tokio::spawn(f(1));\n"
        "    let n = a.await.unwrap();\n"
        "    println!(\"{n}\");\n",
        "f", "its result `n` is used in line 18");
    row("a result used on the spot",
        "    let a = tokio::spawn(f(1));\n"
        "    println!(\"{}\", a.await.unwrap());\n",
        "f", "its result is used in line 17");
    row("results of join! used together",
        "    let a = tokio::spawn(f(1));\n"
        "    let all = tokio::join!(a);\n"
        "    println!(\"{:?}\", all);\n",
        "f", "its result `all` is used in line 18");
    row("results in a loop",
        "    let mut handles = Vec::new();\n"
        "    for n in 0..3 {\n"
        "        handles.push(tokio::spawn(f(n)));\n"
        "    }\n"
        "    let mut sum = 0;\n"
        "    for h in handles {\n"
        "        sum += h.await.unwrap();\n"
        "    }\n"
        "    println!(\"{sum}\");\n",
        "f", "its result is used in line 22");
    row("passed to a function",
        "    let a = tokio::spawn(upload());\n"
        "    take(a);\n",
        "upload", "its handle `a` is passed to `take` in line 17");
    row("kept elsewhere",
        "    let a = tokio::spawn(upload());\n"
        "    let kept = a;\n"
        "    kept.await.unwrap();\n",
        "upload", "its handle `a` is used in line 17");
    row("a variable that is given another task",
        "    let mut a = tokio::spawn(upload());\n"
        "    a.await.unwrap();\n"
        "    a = tokio::spawn(payment());\n"
        "    a.await.unwrap();\n",
        "upload", "its handle `a` is given another task in line 18");
    row("in a loop that never ends",
        "    loop {\n"
        "        tokio::spawn(upload());\n"
        "        sleep(Duration::from_secs(1)).await;\n"
        "    }\n",
        "upload", "the loop in line 16 that spawns it never ends, so nothing after it can join it");
    row("a result that is the value of a block",
        "    let n = tokio::spawn(async {\n"
        "        let h = tokio::spawn(f(1));\n"
        "        h.await.unwrap()\n"
        "    });\n"
        "    println!(\"{}\", n.await.unwrap());\n",
        "f", "its result is the value of the block that ends after line 18");
    row("a handle that is the value of a block",
        "    let h = { tokio::spawn(f(1)) };\n"
        "    h.await.unwrap();\n",
        "f", "its handle is the value of the block that ends after line 16");
    row("in a fn that cannot wait",
        "    fn start() {\n"
        "        tokio::spawn(upload());\n"
        "    }\n"
        "    start();\n",
        "upload", "`start` is not async, so it cannot wait");
    row("a value in a list",
        "    let all = vec![tokio::spawn(upload()), tokio::spawn(payment())];\n"
        "    for h in all {\n"
        "        h.await.unwrap();\n"
        "    }\n",
        "upload", "its handle is kept in a list together with others in line 16");
}

void JoinSwitchTest::joinSwitchThatCannot()
{
    QFETCH(QString, body);
    QFETCH(QString, task);
    QFETCH(QString, whyNot);
    const QString text = program(body);
    const Analysis analysis = analysed(text);
    const Outline outline = outlineOf(analysis);
    const OutlineTask *found = taskNamed(outline, task);
    QVERIFY(found);
    QCOMPARE(found->canToggleJoin, false);
    QCOMPARE(found->whyNot, QStringLiteral("Cannot be switched here: ") + whyNot);
    const EditResult result = setJoined(analysis, found->spawnSpan, !found->isJoined);
    QVERIFY(std::holds_alternative<Diagnostic>(result));
    QVERIFY2(std::get<Diagnostic>(result).message.endsWith(whyNot), qPrintable(std::get<Diagnostic>(result).message));
}

void JoinSwitchTest::theLessonComesBackByteForByte()
{
    QFile file(QStringLiteral(POLLUX_TEST_SOURCE_DIR "/resources/programs/upload_payment.rs"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString lesson = QString::fromUtf8(file.readAll());
    const QString upload = QStringLiteral("upload_service");
    const QString payment = QStringLiteral("payment_service");

    const QString none = toggled(toggled(lesson, upload), payment);
    QVERIFY(!none.contains(QStringLiteral("tokio::join!(")));
    COMPARE_TEXTS(toggled(toggled(none, payment), upload), lesson);
    COMPARE_TEXTS(toggled(toggled(none, upload), payment), lesson);
}

void JoinSwitchTest::aBrokenProgramIsNotMadeWorse()
{
    const QString text = program(QStringLiteral("    let a = tokio::spawn(upload());\n"
                                                "    let b = tokio::spawn(payment());\n"
                                                "    let x = = 1;\n"
                                                "    let _ = tokio::join!(a, b);\n"));
    QVERIFY(hasErrors(analysed(text).diagnostics));
    QCOMPARE(toggled(text, QStringLiteral("upload")),
             QString(text).replace(QStringLiteral("join!(a, b)"), QStringLiteral("join!(b)")));
}

QTEST_GUILESS_MAIN(JoinSwitchTest)
#include "tst_joinswitch.moc"
