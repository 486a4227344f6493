// Clones of lists in lists share nothing.
#[tokio::main(flavor = "current_thread")]
async fn main() {
    let a = vec![(1, "one"), (2, "two")];
    let b = a.clone();
    println!("{a:?} {b:?}");
    let mut grid = vec![vec![0; 3]; 2];
    grid[0][1] = 5;
    let mut other = grid.clone();
    other[1][2] = 7;
    println!("{grid:?} {other:?}");
    let options = vec![Some(1), None];
    println!("{:?}", options.clone());
}
