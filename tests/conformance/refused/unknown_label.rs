//~ 6:19 E0426 an unknown label
#[tokio::main(flavor = "current_thread")]
async fn main() {
    'outer: for _ in 0..3 {
        for _ in 0..3 {
            break 'outr;
        }
    }
}
