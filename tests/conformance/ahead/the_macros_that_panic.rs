// assert!, assert_eq!, assert_ne!, debug_assert!, todo!, unimplemented!, unreachable! and panic!: all are panics of the task.
use tokio::task::JoinHandle;

fn text(error: tokio::task::JoinError) -> String {
    let payload = error.into_panic();
    match payload.downcast_ref::<String>() {
        Some(s) => s.clone(),
        None => payload.downcast_ref::<&str>().unwrap_or(&"?").to_string(),
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let n = 3;
    let tasks: Vec<JoinHandle<()>> = vec![
        tokio::spawn(async move { assert!(n > 5) }),
        tokio::spawn(async move { assert!(n > 5, "n is {n}") }),
        tokio::spawn(async move { assert_eq!(n, 4, "with {}", "words") }),
        tokio::spawn(async move { assert_ne!(n, 3) }),
        tokio::spawn(async move { debug_assert!(n == 0, "debug") }),
        tokio::spawn(async { todo!() }),
        tokio::spawn(async { todo!("write {}", 1) }),
        tokio::spawn(async { unimplemented!("later") }),
        tokio::spawn(async { unreachable!() }),
        tokio::spawn(async { unreachable!("state {}", 7) }),
        tokio::spawn(async { panic!("plain") }),
        tokio::spawn(async { std::panic::panic_any(5) }),
        tokio::spawn(async { None::<i32>.expect("a value"); }),
        tokio::spawn(async { Err::<i32, _>("bad").unwrap(); }),
        tokio::spawn(async { let v = vec![1]; let _ = v["ab".len()]; }),
    ];
    for task in tasks {
        println!("{}", text(task.await.unwrap_err()));
    }
    let m = dbg!(n * 2) + 1;
    eprintln!("to stderr");
    println!("{m} {:?}", dbg!("a", 2));
}
