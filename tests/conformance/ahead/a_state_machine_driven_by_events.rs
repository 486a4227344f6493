// An enum that moves on by value.
#[derive(Debug)]
enum Door {
    Open,
    Closed { locked: bool },
    Broken(String),
}

#[derive(Debug, Clone, Copy)]
enum Action {
    Push,
    Lock,
    Kick(u8),
}

impl Door {
    fn on(self, action: Action) -> Door {
        use Action::*;
        match (self, action) {
            (Door::Open, Push) => Door::Closed { locked: false },
            (Door::Closed { locked: false }, Push) => Door::Open,
            (Door::Closed { locked }, Lock) => Door::Closed { locked: !locked },
            (Door::Closed { locked: true }, Kick(force @ 8..)) => Door::Broken(format!("by force {force}")),
            (door @ (Door::Broken(_) | Door::Closed { .. }), _) => door,
            (door, Lock | Kick(_)) => door,
        }
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let actions = [Action::Lock, Action::Push, Action::Lock, Action::Push, Action::Kick(3), Action::Kick(9), Action::Push];
    let last = actions.iter().fold(Door::Open, |door, &action| {
        let next = door.on(action);
        println!("{action:?} -> {next:?}");
        next
    });
    println!("{}", matches!(last, Door::Broken(ref why) if why.ends_with('9')));
}
