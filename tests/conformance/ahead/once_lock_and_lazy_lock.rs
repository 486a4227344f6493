// A static that is filled at its first use.
use std::collections::BTreeMap;
use std::sync::{LazyLock, OnceLock};

static TABLE: LazyLock<BTreeMap<&str, u32>> = LazyLock::new(|| {
    println!("building");
    BTreeMap::from([("b", 2), ("a", 1)])
});
static NAME: OnceLock<String> = OnceLock::new();

#[tokio::main(flavor = "current_thread")]
async fn main() {
    println!("start {:?}", NAME.get());
    let tasks = ["a", "b", "c"].map(|k| tokio::spawn(async move { TABLE.get(k).copied() }));
    for task in tasks {
        println!("{:?}", task.await.unwrap());
    }
    println!("{} {:?}", NAME.get_or_init(|| "once".into()), NAME.set("twice".into()));
}
