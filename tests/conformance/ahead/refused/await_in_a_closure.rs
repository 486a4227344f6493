//~ 6:16 E0728 a closure is not async
async fn work() {}

fn main() {
    let f = || {
        work().await;
    };
    f();
}
