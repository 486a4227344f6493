//~ 13:20 E0382 the method takes self
struct Job(String);

impl Job {
    fn run(self) -> usize {
        self.0.len()
    }
}

fn main() {
    let job = Job("x".to_string());
    println!("{}", job.run());
    println!("{}", job.0);
}
