// SPDX-License-Identifier: MIT
use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::Duration;
use tokio::sync::{mpsc, oneshot, broadcast, watch, Mutex, RwLock, Semaphore, Notify};
use tokio::task::JoinSet;
use tokio::time::{self, sleep, timeout, Instant};

struct Countdown(u32);
impl Future for Countdown {
    type Output = &'static str;
    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Self::Output> { //~ cx: &mut Context
        if self.0 == 0 { Poll::Ready("done") } else { self.0 -= 1; cx.waker().wake_by_ref(); Poll::Pending } //~ self.0: u32 ~ cx.waker(): &Waker
    }
}
async fn work(id: u64) -> Result<u64, String> { sleep(Duration::from_millis(id * 10)).await; if id > 3 { return Err(format!("no {id}")); } Ok(id) } //~ id * 10: u64 ~ Ok(id): Result<u64, String>
fn boxed(n: u8) -> Pin<Box<dyn Future<Output = u8> + Send>> { Box::pin(async move { n + 1 }) } //~ n + 1: u8
async fn all() -> Result<(), Box<dyn std::error::Error>> { let n = work(1).await?; println!("{n}"); Ok(()) } //~ n: u64

#[tokio::main]
async fn main() {
    let handle = tokio::spawn(async { work(1).await.unwrap() + 1 }); //~ handle: JoinHandle<u64>
    let n = handle.await.unwrap(); //~ n: u64
    let (a, b) = tokio::join!(work(1), async { "x" }); //~ a: Result<u64, String> ~ b: &str
    let done = Countdown(3).await; //~ done: &str
    let (tx, mut rx) = mpsc::channel(8); //~ tx: Sender<(usize, String)> ~ rx: Receiver<(usize, String)>
    for i in 0..3usize { let tx = tx.clone(); tokio::spawn(async move { tx.send((i, i.to_string())).await.unwrap(); }); } //~ i: usize
    while let Some((i, text)) = rx.recv().await { println!("{i} {text}"); } //~ i: usize ~ text: String
    let (otx, orx) = oneshot::channel(); //~ orx: Receiver<i32>
    otx.send(5).unwrap();
    let got = orx.await.unwrap(); //~ got: i32
    let m = Arc::new(Mutex::new(0u32)); //~ m: Arc<Mutex<u32>>
    { let mut g = m.lock().await; *g += 1; } //~ g: MutexGuard<u32> ~ *g: u32
    let value = *m.lock().await; //~ value: u32
    let mut set = JoinSet::new(); //~ set: JoinSet<Result<u64, String>>
    for i in 0..3 { set.spawn(work(i)); } //~ i: u64
    while let Some(res) = set.join_next().await { match res { Ok(Ok(v)) => println!("{v}"), Ok(Err(e)) => println!("{e}"), Err(e) => println!("{e}") } } //~ res: Result<Result<u64, String>, JoinError> ~ v: u64 ~ e: String
    let r = timeout(Duration::from_secs(1), work(2)).await; //~ r: Result<Result<u64, String>, Elapsed>
    let picked = tokio::select! { v = work(1) => v.unwrap_or(0), _ = sleep(Duration::from_secs(2)) => 9 }; //~ picked: u64 ~ v: Result<u64, String> ~ 9: u64
    let (wtx, wrx) = watch::channel("start"); //~ wtx: Sender<&str>
    let seen = *wrx.borrow(); //~ seen: &str
    let (btx, mut brx) = broadcast::channel::<u16>(4); //~ brx: Receiver<u16>
    let msg = brx.recv().await; //~ msg: Result<u16, RecvError>
    let sem = Arc::new(Semaphore::new(2)); //~ sem: Arc<Semaphore>
    let permit = sem.clone().acquire_owned().await.unwrap(); //~ permit: OwnedSemaphorePermit
    let handles: Vec<_> = (1..=3).map(|i| tokio::spawn(work(i))).collect(); //~ handles: Vec<JoinHandle<Result<u64, String>>> ~ i: u64
    for h in handles { let v = h.await.unwrap(); } //~ h: JoinHandle<Result<u64, String>> ~ v: Result<u64, String>
    let start = Instant::now(); //~ start: Instant
    let late = start + Duration::from_millis(3) * 2; //~ late: Instant
    let ms = start.elapsed().as_millis(); //~ ms: u128
    let mut tick = time::interval(Duration::from_millis(5)); //~ tick: Interval
    let at = tick.tick().await; //~ at: Instant
    let outs = futures::future::join_all((0..2).map(|i| work(i))).await; //~ outs: Vec<Result<u64, String>>
    let b2 = boxed(1).await; //~ b2: u8
    let blocking = tokio::task::spawn_blocking(|| 2 + 2).await.unwrap(); //~ blocking: i32
    let tj = tokio::try_join!(work(1), work(2)); //~ tj: Result<(u64, u64), String>
    let fut = async { 1u8 }; //~ fut: impl Future<Output = u8>
    tokio::pin!(fut);
    let pinned = (&mut fut).await; //~ pinned: u8
    let lock = RwLock::new(vec![1]); //~ lock: RwLock<Vec<i32>>
    let len = lock.read().await.len(); //~ len: usize
    let rt = async |x: u8| x + 1; //~ x + 1: u8
}
