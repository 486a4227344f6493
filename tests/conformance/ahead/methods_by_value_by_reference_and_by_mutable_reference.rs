// &self looks, &mut self changes, self takes; a call borrows as the method asks for it.
#[derive(Debug)]
struct Account {
    owner: String,
    cents: i64,
}

impl Account {
    const LIMIT: i64 = -500;

    fn new(owner: &str) -> Self {
        Self { owner: owner.to_string(), cents: 0 }
    }

    fn balance(&self) -> i64 {
        self.cents
    }

    fn add(&mut self, cents: i64) -> &mut Self {
        self.cents += cents;
        self
    }

    fn take(&mut self, cents: i64) -> Result<i64, String> {
        if self.cents - cents < Self::LIMIT {
            return Err(format!("{} has only {}", self.owner, self.cents));
        }
        self.cents -= cents;
        Ok(self.cents)
    }

    fn close(self) -> (String, i64) {
        (self.owner, self.cents)
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let mut a = Account::new("Ada");
    a.add(100).add(20);
    println!("{} {}", a.balance(), Account::balance(&a));
    println!("{:?} {:?}", a.take(500), a.take(500));
    Account::add(&mut a, 1);
    println!("{a:?}");
    let (owner, cents) = a.close();
    println!("{owner} {cents} {}", Account::LIMIT);
}
