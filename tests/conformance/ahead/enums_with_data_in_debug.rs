// A variant prints as it is built; a fieldless enum casts to its number.
#[derive(Debug, Clone, PartialEq)]
enum Shape {
    Dot,
    Circle(f64),
    Rect { width: u32, height: u32 },
    Group(Vec<Shape>),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Level {
    Low = 1,
    Middle,
    High = 10,
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let all = Shape::Group(vec![Shape::Dot, Shape::Circle(1.5), Shape::Rect { width: 2, height: 3 }]);
    println!("{:?}", all);
    println!("{:#?}", all);
    println!("{}", all == all.clone());
    println!("{} {} {}", Level::Low as i32, Level::Middle as u8, Level::High as usize);
    println!("{} {:?}", Level::Low < Level::High, Level::Middle.max(Level::Low));
    println!("{:5}|{:?}|", 1, Level::High);
}
