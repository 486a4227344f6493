// Ranges compare by their ends.
#[tokio::main(flavor = "current_thread")]
async fn main() {
    println!("{}", (0..3) == (0..3));
    println!("{}", vec![vec![1], vec![2]] == vec![vec![1], vec![2]]);
    println!("{}", [(1, "a")] == [(1, "a")] && vec![Some(1)] != vec![None]);
    println!("{}", vec![1, 2] == [1, 2]);
}
