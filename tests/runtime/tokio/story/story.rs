// What the scenarios beside this folder are written with; tests/runtime/story.h has the same in C++. Each scenario runs on a
// current_thread runtime of its own with the clock paused and tells, with the virtual time in ms, every poll and what it says itself.
#![allow(dead_code)]
use std::cell::Cell;
use std::future::Future;
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;
use tokio::task::JoinHandle;
use tokio::time::Instant;

thread_local!(static START: Cell<Option<Instant>> = const { Cell::new(None) });

pub fn now() -> u128 {
    START.with(|start| Instant::now().duration_since(start.get().unwrap()).as_millis())
}

pub fn say(text: impl std::fmt::Display) {
    println!("{:>4} {}", now(), text);
}

pub struct Counted<F> {
    name: String,
    inner: Pin<Box<F>>,
}

impl<F: Future> Future for Counted<F> {
    type Output = F::Output;
    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<F::Output> {
        say(format!("poll {}", self.name));
        self.inner.as_mut().poll(cx)
    }
}

/// A future that tells its polls.
pub fn told<F: Future>(name: &str, inner: F) -> Counted<F> {
    Counted { name: name.to_string(), inner: Box::pin(inner) }
}

pub fn go<F>(name: &str, future: F) -> JoinHandle<F::Output>
where
    F: Future + Send + 'static,
    F::Output: Send + 'static,
{
    tokio::spawn(told(name, future))
}

pub async fn sleep(ms: u64) {
    tokio::time::sleep(Duration::from_millis(ms)).await
}

/// Says when it is dropped.
pub struct Noisy(pub &'static str);
impl Drop for Noisy {
    fn drop(&mut self) {
        say(format!("drop {}", self.0));
    }
}

pub fn scenario<F: Future>(name: &str, future: F) {
    println!("== {name}");
    let runtime = tokio::runtime::Builder::new_current_thread().enable_time().start_paused(true).build().unwrap();
    let guard = runtime.enter();
    START.with(|start| start.set(Some(Instant::now())));
    drop(guard);
    runtime.block_on(told("main", future));
    drop(runtime);
}
