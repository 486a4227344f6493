// A task drops its locals when it ends, panics or is aborted; an aborted one never polled drops what it captured.
use tokio::task::yield_now;
use tokio::time::{sleep, Duration};

struct D(String);

impl Drop for D {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}

async fn work(name: &str, panics: bool) {
    let _outer = D(format!("{name} outer"));
    let _inner = D(format!("{name} inner"));
    sleep(Duration::from_millis(10)).await;
    if panics {
        panic!("as planned");
    }
    println!("{name} ends");
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let ok = tokio::spawn(work("ok", false));
    let bad = tokio::spawn(work("bad", true));
    println!("{:?} {}", ok.await.is_ok(), bad.await.unwrap_err().is_panic());
    let stopped = tokio::spawn(work("stopped", false));
    yield_now().await;
    stopped.abort();
    println!("aborted");
    println!("{}", stopped.await.unwrap_err().is_cancelled());
    let captured = D("captured".to_string());
    let never = tokio::spawn(async move {
        println!("never {}", captured.0);
    });
    never.abort();
    println!("{}", never.await.unwrap_err());
    let _detached = tokio::spawn(work("detached", false));
    yield_now().await;
    println!("end of main");
}
