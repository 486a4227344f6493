//~ 4:24 E0373 the thread may outlive the variable
fn main() {
    let numbers = vec![1, 2];
    std::thread::spawn(|| println!("{numbers:?}")).join().unwrap();
}
