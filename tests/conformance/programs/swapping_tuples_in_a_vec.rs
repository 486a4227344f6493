// A bubble sort of tuples with a third variable.
#[tokio::main(flavor = "current_thread")]
async fn main() {
    let mut v = vec![(3, 'c'), (1, 'a'), (2, 'b')];
    let n = v.len();
    for i in 0..n {
        for j in 0..n - 1 - i {
            if v[j].0 > v[j + 1].0 {
                let t = v[j];
                v[j] = v[j + 1];
                v[j + 1] = t;
            }
        }
    }
    println!("{v:?}");
}
