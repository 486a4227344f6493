//~ 6:10 E0277 Rc is not Send
use std::rc::Rc;
fn spawn<F: std::future::Future + Send + 'static>(_: F) {}
fn need<T: Send>(_: T) {}
fn main() {
    need(Rc::new(1));
    spawn(async {});
}
