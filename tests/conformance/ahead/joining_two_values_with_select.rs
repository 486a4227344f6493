// Two branches, each taken once: both values are collected.
async fn first() -> &'static str {
    "first"
}

async fn second() -> u32 {
    tokio::task::yield_now().await;
    2
}

#[tokio::main]
async fn main() {
    let mut a = None;
    let mut b = None;
    {
        let f = first();
        let s = second();
        tokio::pin!(f);
        tokio::pin!(s);
        while a.is_none() || b.is_none() {
            tokio::select! {
                v = &mut f, if a.is_none() => a = Some(v),
                v = &mut s, if b.is_none() => b = Some(v),
            }
        }
    }
    println!("{:?} {:?}", a.unwrap(), b.unwrap());
}
