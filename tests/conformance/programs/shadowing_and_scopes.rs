// let may use a name again; the old value comes back when the block ends.
#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let x = 1;
    let x = x + 1;
    {
        let x = x * 10;
        println!("inner {}", x);
        let x = "text";
        println!("inner {}", x);
    }
    println!("outer {}", x);
    let y = if x > 1 {
        let x = 50;
        x + 1
    } else {
        0
    };
    println!("{} {}", x, y);
    for x in 0..2 {
        println!("loop {}", x);
    }
    println!("outer {}", x);
    let block = async {
        let x = 99;
        println!("block {}", x);
    };
    block.await;
    println!("outer {}", x);
}
