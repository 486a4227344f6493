// Locals drop in reverse, fields in order, a temporary at the end of its statement, `_` at once, a moved value elsewhere.
struct D(&'static str);

impl Drop for D {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}

struct Two {
    first: D,
    second: D,
}

impl Drop for Two {
    fn drop(&mut self) {
        println!("drop two with {} and {}", self.first.0, self.second.0);
    }
}

fn make(name: &'static str) -> D {
    println!("make {name}");
    D(name)
}

fn consume(d: D) {
    println!("consume {}", d.0);
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let _a = make("a");
    let b = make("b");
    let _ = make("ignored");
    let _two = Two { first: D("first"), second: D("second") };
    consume(b);
    println!("{}", make("temporary").0.len());
    let mut c = make("c1");
    c = make("c2");
    println!("assigned {}", c.0);
    {
        let _inner = D("inner");
        let _shadow = D("shadowed");
        let _shadow = D("shadow");
        println!("end of block");
    }
    drop(c);
    let list = vec![D("v0"), D("v1")];
    for d in list {
        if d.0 == "v0" {
            continue;
        }
        println!("at {}", d.0);
    }
    let mut slot = Some(D("in option"));
    slot.take();
    std::mem::forget(D("forgotten"));
    println!("end");
}
