//~ 3:1 unsupported: macro_rules!

macro_rules! twice {
    ($e:expr) => {
        $e + $e
    };
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    println!("one");
}
