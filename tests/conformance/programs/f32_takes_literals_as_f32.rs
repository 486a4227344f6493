// A literal that meets an f32 is an f32.
#[tokio::main(flavor = "current_thread")]
async fn main() {
    let x: f32 = 0.1;
    println!("{}", x == 0.1);
    println!("{}", x + 0.2);
    println!("{}", x * 0.3);
    println!("{:?}", x / 0.7);
    println!("{}", 0.1 + x);
    println!("{}", x < 0.1);
    assert_eq!(x, 0.1);
    let y = 3.3 - x;
    println!("{y} {}", y >= 3.2);
}
