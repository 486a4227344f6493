//~ 10:11 E0004 one variant is not covered
enum State {
    On,
    Off,
    Broken,
}

fn main() {
    let state = State::Off;
    match state {
        State::On => println!("on"),
        State::Off => println!("off"),
    }
}
