// An impl may keep a trait's default method or write its own; the default calls what the impl wrote.
trait Animal {
    const LEGS: u32 = 4;

    fn name(&self) -> String;

    fn noise(&self) -> String {
        "...".to_string()
    }

    fn speak(&self) -> String {
        format!("{} says {} on {} legs", self.name(), self.noise(), Self::LEGS)
    }

    fn create(name: &str) -> Self
    where
        Self: Sized;
}

struct Dog(String);
struct Bird {
    name: String,
}

impl Animal for Dog {
    fn name(&self) -> String {
        self.0.clone()
    }

    fn noise(&self) -> String {
        "woof".into()
    }

    fn create(name: &str) -> Self {
        Dog(name.to_uppercase())
    }
}

impl Animal for Bird {
    const LEGS: u32 = 2;

    fn name(&self) -> String {
        self.name.clone()
    }

    fn create(name: &str) -> Self {
        Bird { name: name.to_string() }
    }
}

fn make<A: Animal>(name: &str) -> String {
    A::create(name).speak()
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    println!("{}", make::<Dog>("rex"));
    println!("{}", make::<Bird>("tweety"));
    let bird: Bird = Animal::create("owl");
    println!("{} {} {}", Animal::name(&bird), <Bird as Animal>::LEGS, Dog::LEGS);
}
