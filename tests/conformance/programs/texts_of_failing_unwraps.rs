// What unwrap, expect and the asserts say when they fail.
async fn say(h: tokio::task::JoinHandle<()>) { println!("{}", h.await.unwrap_err()); }
#[tokio::main(flavor = "current_thread")]
async fn main() {
    say(tokio::spawn(async { None::<i32>.unwrap(); })).await;
    say(tokio::spawn(async { Err::<(), _>("text").unwrap(); })).await;
    say(tokio::spawn(async { Err::<(), _>(String::from("own\n")).expect("context"); })).await;
    say(tokio::spawn(async { Ok::<_, ()>(vec![1]).unwrap_err(); })).await;
    say(tokio::spawn(async { assert!(1 + 1 == 3); })).await;
    say(tokio::spawn(async { assert!(false, "with {}", "words"); })).await;
    say(tokio::spawn(async { assert_eq!(vec![1], [2], "v {}", 1); })).await;
    say(tokio::spawn(async { assert_ne!("a", "a"); })).await;
    say(tokio::spawn(async { assert_eq!(Some(1.5), None); })).await;
    say(tokio::spawn(async { unreachable!(); })).await;
    say(tokio::spawn(async { unreachable!("n = {}", 4); })).await;
    say(tokio::spawn(async { todo!(); })).await;
    say(tokio::spawn(async { todo!("later {}", 1); })).await;
    say(tokio::spawn(async { panic!(); })).await;
    say(tokio::spawn(async { panic!("{{}}"); })).await;
    let x = 7;
    say(tokio::spawn(async move { panic!("{x:>4}|{}", "y"); })).await;
    say(tokio::spawn(async { let a = [1, 2]; let i = a.len(); println!("{}", a[i + 1]); })).await;
    say(tokio::spawn(async { tokio::spawn(async { panic!("inner") }).await.unwrap() })).await;
    say(tokio::spawn(async { assert!(
        1 >
        2
    ); })).await;
}
