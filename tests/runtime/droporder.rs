// SPDX-License-Identifier: MIT
// The order in which Rust drops things, for tst_drop: a line of main is a row, what it prints is in droporder.out.
// Made with rustc 1.95 and Tokio 1.43.1 (features full, test-util): put this file into a crate as src/main.rs,
//     cargo run > droporder.out
// Pollux runs the same rows with another `g`: it spawns a task, and the drop of the handle is what is seen.
use std::time::Duration;
struct G(u32);
impl Drop for G { fn drop(&mut self) { print!("{} ", self.0); } }
fn g(n: u32) -> G { G(n) }
async fn nap() { tokio::time::sleep(Duration::from_millis(1)).await; }
fn take(_a: G, _b: G) { let _c = g(9); }
fn early(a: G, b: G) -> u32 { let _x = g(8); { let _y = g(9); if true { return 5; } } drop(a); drop(b); 0 }
fn borrows(_: &G) { print!("body "); }
async fn two(_a: G, _b: G) { let _l = g(9); nap().await; }
async fn one_of(_: G, _b: G) { let _l = g(9); nap().await; }
async fn body(n: u32) { let _l = g(n); nap().await; let _m = g(n + 1); nap().await; }
#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    { let _a = g(1); let _b = g(2); let _c = g(3); } println!("// locals");
    { let (_a, _b) = (g(1), g(2)); let _c = g(3); } println!("// tuple pattern");
    { let t = (g(1), g(2)); let _z = g(3); let _ = &t; } println!("// tuple whole");
    { let t = (g(1), g(2)); let (_a, _) = t; print!("| "); } println!("// partial move");
    { let (_a, _) = (g(1), g(2)); print!("| "); } println!("// partial of temporary");
    { let _ = g(1); print!("| "); } println!("// underscore");
    { let x = g(1); let _ = x; print!("| "); } println!("// underscore of variable");
    { let mut x = g(1); print!("| "); x = g(2); print!("| "); let _ = &x; } println!("// assign");
    { let x; let _y = g(2); x = g(1); let _ = &x; } println!("// late init");
    { let _x = g(1); let _x = g(2); print!("| "); } println!("// shadow");
    { take(g(1), g(2)); } println!("// args");
    { early(g(1), g(2)); } println!("// early return");
    { borrows(&g(1)); print!("| "); } println!("// borrowed temp");
    { borrows(&g(1)); borrows(&g(2)); } println!("// borrowed temps");
    { let r = &g(1); borrows(r); print!("| "); } println!("// extended temp");
    { for i in 0..2 { let _a = g(1 + 10 * i); let _b = g(2 + 10 * i); } } println!("// loop body");
    { let _o = g(7); loop { let _a = g(1); { let _b = g(2); break; } } print!("| "); } println!("// break");
    { 'o: loop { let _a = g(1); loop { let _b = g(2); break 'o; } } print!("| "); } println!("// break label");
    { for i in 0..2 { let _a = g(1); if i == 0 { continue; } let _b = g(2); } } println!("// continue");
    { let _k = loop { let a = g(1); let _b = g(2); break a; }; print!("| "); } println!("// break value");
    { let v = vec![g(1), g(2), g(3)]; drop(v); } println!("// vec");
    { let v = vec![g(1), g(2), g(3)]; for x in v { let _y = x; break; } print!("| "); } println!("// for break");
    { let v = vec![g(1), g(2), g(3)]; for x in v { print!("b "); drop(x); } print!("| "); } println!("// for all");
    { let mut v = vec![g(1), g(2)]; v.pop(); print!("| "); v.push(g(3)); v.clear(); print!("| "); } println!("// pop clear");
    { let mut v = vec![g(1), g(2)]; v[0] = g(3); print!("| "); let _ = &v; } println!("// assign element");
    { if let Some(_x) = Some(g(1)) { print!("in "); } print!("| "); } println!("// if let");
    { match Some(g(1)) { Some(_x) => print!("in "), None => {} } print!("| "); } println!("// match");
    { match Some(g(1)) { Some(_) => print!("in "), None => {} } print!("| "); } println!("// match wildcard");
    { let o = Some(g(1)); match o { Some(_) => print!("in "), None => {} } print!("| "); } println!("// match variable wildcard");
    { let o = Some(g(1)); if let Some(x) = o { print!("in "); drop(x); } print!("| "); } println!("// if let variable");
    { let f = body(1); drop(f); print!("| "); } println!("// unpolled");
    { let a = g(1); let b = g(2); let f = async move { let _l = g(3); let _ = (&a, &b); nap().await; }; drop(f); print!("| "); } println!("// unpolled captures");
    { let a = g(1); let b = g(2); let f = async move { let _l = g(3); let _ = (&a, &b); nap().await; print!("e "); }; f.await; print!("| "); } println!("// finished captures");
    { let a = g(1); let b = g(2); let f = async move { let _l = g(3); let _ = (&b, &a); nap().await; }; drop(f); print!("| "); } println!("// captures are in order of use");
    { let h = tokio::spawn(body(1)); tokio::task::yield_now().await; h.abort(); let _ = h.await; print!("| "); } println!("// abort at first await");
    { let h = tokio::spawn(async { let _o = g(5); body(1).await; }); tokio::time::sleep(Duration::from_millis(1)).await; tokio::task::yield_now().await; h.abort(); let _ = h.await; print!("| "); } println!("// abort nested");
    { let h = tokio::spawn(async { let _o = g(5); let _p = g(6); if true { panic!("x"); } }); let _ = h.await; print!("| "); } println!("// panic");
    { let h = tokio::spawn(async { let _o = g(5); tokio::join!(body(1), async { let _j = g(3); tokio::task::yield_now().await; }); }); tokio::task::yield_now().await; tokio::task::yield_now().await; h.abort(); let _ = h.await; print!("| "); } println!("// abort in join");
    { tokio::join!(body(1), async { let _j = g(5); }); print!("| "); } println!("// join");
    { let (_x, _y) = tokio::join!(async { g(1) }, async { nap().await; g(2) }); print!("| "); } println!("// join outputs");
    { let x = { let _a = g(1); g(2) }; print!("| "); drop(x); } println!("// block value");
    { let _x = match 1 { 1 => { let _a = g(1); g(2) } _ => g(3) }; print!("| "); } println!("// match value");
    { let a = g(1); let f = async { let _ = &a; }; drop(f); print!("| "); } println!("// borrowed capture");
    { let a = g(1); let b = (a, g(2)); drop(b.1); print!("| "); } println!("// field move");
    { (g(1), g(2)); print!("| "); } println!("// statement");
    { let mut o = Some(g(1)); o = None; print!("| "); let _ = &o; } println!("// to None");
    { let a = g(1); let r: Result<G, ()> = Ok(a); let _b = r.unwrap(); print!("| "); } println!("// unwrap");
    { let a = g(1); std::mem::drop(a); let _a = g(2); print!("| "); } println!("// shadow after drop");
    { let mut i = 0; while i < 2 { let _a = g(1); i += 1; } print!("| "); } println!("// while");
    { let x = if true { let _t = g(1); g(2) } else { g(3) }; print!("| "); drop(x); } println!("// if value");
    { let f = two(g(1), g(2)); drop(f); print!("| "); } println!("// unpolled arguments");
    { two(g(1), g(2)).await; print!("| "); } println!("// finished arguments");
    { one_of(g(1), g(2)).await; print!("| "); } println!("// finished arguments, one without a name");
    { let h = tokio::spawn(two(g(1), g(2))); tokio::task::yield_now().await; h.abort(); let _ = h.await; print!("| "); } println!("// abort arguments");
    { let a = g(1); let b = g(2); let h = tokio::spawn(async move { let _l = g(3); let _ = (&a, &b); nap().await; }); tokio::task::yield_now().await; h.abort(); let _ = h.await; print!("| "); } println!("// abort captures");
    { let a = g(1); let b = g(2); let f = async move { let _l = g(3); drop(a); let _ = &b; nap().await; }; f.await; print!("| "); } println!("// captures moved on");
    { let t = (g(1), g(2), g(3)); let (_a, _, _c) = t; print!("| "); } println!("// partial move of three");
    { let t = (g(1), g(2)); match t { (_a, _) => print!("in ") } print!("| "); } println!("// match partial move");
    { let a = g(1); let f = async move { a }; let _b = f.await; print!("| "); } println!("// capture given back");
    { let v = vec![g(1), g(2)]; let f = async move { for x in v { let _y = x; nap().await; } print!("e "); }; f.await; print!("| "); } println!("// for with awaits");
    { let h = tokio::spawn(async { let v = vec![g(1), g(2), g(3)]; for x in v { let _y = x; nap().await; } }); tokio::task::yield_now().await; tokio::time::sleep(Duration::from_millis(1)).await; tokio::task::yield_now().await; h.abort(); let _ = h.await; print!("| "); } println!("// abort in for");
    { let _a = g(1); if true { let _b = g(2); let r: Result<(), ()> = async { let _c = g(3); let e: Result<(), ()> = Err(()); e?; print!("never "); Ok(()) }.await; print!("{:?} ", r); } print!("| "); } println!("// question mark");
}
