// std::mem moves values in and out of places.
#[derive(Debug, Default)]
struct Buffer {
    lines: Vec<String>,
    state: State,
}

#[derive(Debug, Default)]
enum State {
    #[default]
    Idle,
    Busy(String),
    Done { lines: usize },
}

impl Buffer {
    fn step(&mut self) {
        self.state = match std::mem::take(&mut self.state) {
            State::Idle => State::Busy("a,b".to_string()),
            State::Busy(text) => {
                self.lines.extend(text.split(',').map(String::from));
                State::Done { lines: self.lines.len() }
            }
            done @ State::Done { .. } => done,
        };
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let mut b = Buffer::default();
    for _ in 0..3 {
        println!("{b:?}");
        b.step();
    }
    let old = std::mem::replace(&mut b.lines, vec!["new".into()]);
    let mut other = Buffer::default();
    std::mem::swap(&mut b, &mut other);
    println!("{old:?} {b:?} {other:?}");
    println!("{} {}", std::mem::size_of::<u64>(), std::any::type_name::<i32>());
}
