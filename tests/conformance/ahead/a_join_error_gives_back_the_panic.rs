// is_panic, into_panic, try_into_panic, resume_unwind: the payload of a panic travels on.
use std::panic;

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let error = tokio::spawn(async { panic!("with {}", 1) }).await.unwrap_err();
    println!("{} {}", error.is_panic(), error.is_cancelled());
    println!("{:?}", error.try_into_panic().map(|p| p.downcast_ref::<String>().cloned()).ok());
    let task = tokio::spawn(std::future::pending::<()>());
    task.abort();
    let error = task.await.unwrap_err();
    println!("{}", error.try_into_panic().is_err());
    let outer = tokio::spawn(async {
        let inner = tokio::spawn(async { panic!("deep") });
        if let Err(e) = inner.await {
            println!("passing it on");
            panic::resume_unwind(e.into_panic());
        }
    });
    let payload = outer.await.unwrap_err().into_panic();
    println!("{:?}", payload.downcast_ref::<&str>());
    println!("{:?}", panic::catch_unwind(|| { if true { panic!("caught") } 5 }).is_err());
}
