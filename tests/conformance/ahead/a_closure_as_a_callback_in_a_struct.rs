// Boxed closures kept in a struct and called later; one owns its state.
struct Button<'a> {
    label: String,
    handlers: Vec<Box<dyn FnMut(&str) -> bool + 'a>>,
}

impl<'a> Button<'a> {
    fn on_click(&mut self, handler: impl FnMut(&str) -> bool + 'a) -> &mut Self {
        self.handlers.push(Box::new(handler));
        self
    }

    fn click(&mut self) -> usize {
        let Self { label, handlers } = self;
        handlers.iter_mut().filter_map(|h| h(label).then_some(())).count()
    }
}

fn compose<A, B, C>(f: impl Fn(A) -> B, g: impl Fn(B) -> C) -> impl Fn(A) -> C {
    move |x| g(f(x))
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let mut log = Vec::new();
    let mut left = 2;
    {
        let mut button = Button { label: "ok".to_string(), handlers: vec![] };
        button.on_click(|text| { log.push(text.to_uppercase()); true }).on_click(move |_| { left -= 1; left >= 0 });
        println!("{} {} {}", button.click(), button.click(), button.click());
    }
    println!("{log:?} {left}");
    let f = compose(|n: i32| n + 1, |n| format!("<{n}>"));
    println!("{} {}", f(1), compose(str::len, |n| n * 2)("abc"));
}
