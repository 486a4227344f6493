// dyn Trait: the method is chosen by the value, at run time.
use std::fmt::Debug;

trait Shape: Debug {
    fn area(&self) -> f64;
    fn scale(&mut self, by: f64);
    fn label(&self) -> String {
        format!("{:.2}", self.area())
    }
}

#[derive(Debug)]
struct Square(f64);

#[derive(Debug)]
struct Rect {
    w: f64,
    h: f64,
}

impl Shape for Square {
    fn area(&self) -> f64 {
        self.0 * self.0
    }
    fn scale(&mut self, by: f64) {
        self.0 *= by;
    }
    fn label(&self) -> String {
        format!("square of {}", self.0)
    }
}

impl Shape for Rect {
    fn area(&self) -> f64 {
        self.w * self.h
    }
    fn scale(&mut self, by: f64) {
        self.w *= by;
        self.h *= by;
    }
}

fn biggest(shapes: &[Box<dyn Shape>]) -> &dyn Shape {
    shapes.iter().max_by(|a, b| a.area().total_cmp(&b.area())).unwrap().as_ref()
}

fn grow(shape: &mut dyn Shape) {
    shape.scale(2.0);
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let mut shapes: Vec<Box<dyn Shape>> = vec![Box::new(Square(2.0)), Box::new(Rect { w: 1.0, h: 3.0 })];
    println!("{:?}", biggest(&shapes));
    grow(shapes[1].as_mut());
    for shape in shapes.iter() {
        println!("{} {shape:?}", shape.label());
    }
    println!("{}", biggest(&shapes).area() + shapes.iter().map(|s| s.area()).sum::<f64>());
}
