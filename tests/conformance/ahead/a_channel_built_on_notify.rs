// A queue with a Notify: the receiver waits while it is empty.
use std::collections::VecDeque;
use std::sync::{Arc, Mutex};
use tokio::sync::Notify;
use tokio::time::{sleep, Duration};

struct Channel<T> {
    values: Mutex<VecDeque<T>>,
    notify: Notify,
}

impl<T> Channel<T> {
    fn new() -> Arc<Self> {
        Arc::new(Channel { values: Mutex::new(VecDeque::new()), notify: Notify::new() })
    }

    fn send(&self, value: T) {
        self.values.lock().unwrap().push_back(value);
        self.notify.notify_one();
    }

    async fn recv(&self) -> T {
        loop {
            if let Some(value) = self.values.lock().unwrap().pop_front() {
                return value;
            }
            self.notify.notified().await;
        }
    }
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let channel = Channel::new();
    let sender = channel.clone();
    tokio::spawn(async move {
        for n in 0..3 {
            sender.send(n);
            sender.send(n * 10);
            sleep(Duration::from_millis(5)).await;
        }
    });
    for _ in 0..6 {
        println!("{}", channel.recv().await);
    }
}
