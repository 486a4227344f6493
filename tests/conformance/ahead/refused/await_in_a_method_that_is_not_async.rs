//~ 6:44 E0728 the method is not async
struct Timer;

impl Timer {
    fn wait(&self) {
        tokio::time::sleep(Duration::ZERO).await;
    }
}

use tokio::time::Duration;

fn main() {
    Timer.wait();
}
