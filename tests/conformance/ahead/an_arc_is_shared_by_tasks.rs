// Arc counts owners across tasks.
use std::sync::{Arc, Mutex, RwLock, Weak};

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let total = Arc::new(Mutex::new(0));
    let mut handles = Vec::new();
    for i in 1..=4 {
        let total = Arc::clone(&total);
        handles.push(tokio::spawn(async move {
            *total.lock().unwrap() += i;
            tokio::task::yield_now().await;
            Arc::strong_count(&total)
        }));
    }
    println!("{}", Arc::strong_count(&total));
    for handle in handles {
        println!("owners {}", handle.await.unwrap());
    }
    println!("{:?} {}", total, Arc::strong_count(&total));
    let weak: Weak<Mutex<i32>> = Arc::downgrade(&total);
    let inner = Arc::try_unwrap(total).unwrap().into_inner().unwrap();
    println!("{inner} {:?}", weak.upgrade());
    let table = Arc::new(RwLock::new(vec!["a"]));
    {
        let (one, two) = (table.read().unwrap(), table.read().unwrap());
        println!("{} {}", one[0], two.len());
    }
    table.write().unwrap().push("b");
    println!("{:?} {:?}", table.read().unwrap(), Arc::new([1, 2]));
    let text: Arc<str> = Arc::from("shared");
    println!("{text} {}", text.len());
}
