// A derived Debug prints a struct on one line with {:?} and one field a line, with a comma after each, with {:#?}.
#[derive(Debug, Clone, PartialEq)]
struct Point {
    x: i32,
    y: i32,
}

#[derive(Debug)]
struct Line {
    name: String,
    from: Point,
    to: Option<Point>,
    marks: Vec<u8>,
}

#[derive(Debug)]
struct Empty {}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let from = Point { x: 1, y: -2 };
    let line = Line { name: "a\"b".to_string(), from: from.clone(), to: Some(Point { x: 3, ..from }), marks: vec![1, 2] };
    println!("{:?}", line);
    println!("{:#?}", line);
    let bare = Line { name: String::new(), from, to: None, marks: vec![] };
    println!("{bare:#?}");
    println!("{:?} {:#?}", Empty {}, Empty {});
    println!("{} {}", line.to.as_ref().unwrap().x, line.name.len());
}
