//~ 9:44 E0277 a RefCell is not Sync
use std::cell::RefCell;
use std::sync::Arc;

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let shared = Arc::new(RefCell::new(1));
    let copy = shared.clone();
    let task = tokio::task::spawn_blocking(move || *copy.borrow_mut() += 1);
    task.await.unwrap();
}
