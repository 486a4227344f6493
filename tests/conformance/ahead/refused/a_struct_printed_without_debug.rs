//~ 6:22 E0277 no Debug
struct Point { x: i32 }

fn main() {
    let p = Point { x: 1 };
    println!("{:?}", p);
    println!("{}", p.x);
}
