// pin! of a value, pin! of a block that it declares, and &mut of it.
use tokio::{pin, select};

async fn my_async_fn() -> u8 {
    tokio::task::yield_now().await;
    8
}

#[tokio::main]
async fn main() {
    let future = my_async_fn();
    pin!(future);
    println!("{}", (&mut future).await);
    pin! {
        let one = my_async_fn();
        let two = async { my_async_fn().await * 2 };
    }
    select! {
        biased;
        x = &mut one => println!("one {x}"),
        x = &mut two => println!("two {x}"),
    }
    let boxed = Box::pin(my_async_fn());
    select! { x = boxed => println!("boxed {x}") }
}
