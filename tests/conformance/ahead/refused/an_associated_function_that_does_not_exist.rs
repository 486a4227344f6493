//~ 7:20 E0599 no such function
struct Stack {
    items: Vec<i32>,
}

fn main() {
    let s = Stack::new();
    println!("{}", s.items.len());
}
