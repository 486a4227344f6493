// A number pushed into a `Vec<u8>` that was empty is a u8: adding to it overflows, and main panics.
fn bump(v: &mut Vec<u8>) {
    let last = v.len() - 1;
    v[last] += 10;
}
#[tokio::main(flavor = "current_thread")]
async fn main() {
    let mut v: Vec<u8> = Vec::new();
    v.push(240);
    bump(&mut v);
    println!("{v:?}");
    bump(&mut v);
    println!("{v:?}");
}
