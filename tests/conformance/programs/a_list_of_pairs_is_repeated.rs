// `[(0, 'x'); 2]` and `vec![v; 2]` hold independent elements.
#[tokio::main(flavor = "current_thread")]
async fn main() {
    let mut a = [(0, 'x'); 2];
    a[0].0 = 1;
    let mut m = [[0; 2]; 2];
    m[1][0] = 5;
    let mut v = vec![vec![1]; 2];
    v[0].push(2);
    let o = vec![Some(1); 2];
    println!("{a:?} {m:?} {v:?} {o:?}");
}
