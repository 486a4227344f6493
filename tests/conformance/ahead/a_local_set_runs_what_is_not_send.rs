// spawn_local takes futures with Rc; they run within the LocalSet.
use std::cell::RefCell;
use std::rc::Rc;
use tokio::task::{self, LocalSet};
use tokio::time::{sleep, Duration};

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let log = Rc::new(RefCell::new(Vec::new()));
    let local = LocalSet::new();
    let copy = log.clone();
    let answer = local
        .run_until(async move {
            let handles: Vec<_> = (0..3)
                .map(|n| {
                    let log = copy.clone();
                    task::spawn_local(async move {
                        sleep(Duration::from_millis(10 - n)).await;
                        log.borrow_mut().push(n);
                        n
                    })
                })
                .collect();
            let mut sum = 0;
            for handle in handles {
                sum += handle.await.unwrap();
            }
            sum
        })
        .await;
    println!("{answer} {:?}", log.borrow());
    let later = log.clone();
    local.spawn_local(async move {
        task::yield_now().await;
        later.borrow_mut().push(99);
    });
    println!("{}", Rc::strong_count(&log));
    local.await;
    println!("{:?} {}", log.borrow(), Rc::strong_count(&log));
}
