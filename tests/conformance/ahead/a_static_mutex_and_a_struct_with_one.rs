// A lock inside a struct that tasks share by Arc.
use std::sync::Arc;
use tokio::sync::Mutex;

struct Bank {
    accounts: Mutex<Vec<i64>>,
}

impl Bank {
    async fn transfer(&self, from: usize, to: usize, cents: i64) -> Result<(), String> {
        let mut accounts = self.accounts.lock().await;
        if accounts[from] < cents {
            return Err(format!("account {from} has only {}", accounts[from]));
        }
        accounts[from] -= cents;
        tokio::task::yield_now().await;
        accounts[to] += cents;
        Ok(())
    }
}

static TOTAL: Mutex<i64> = Mutex::const_new(0);

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let bank = Arc::new(Bank { accounts: Mutex::new(vec![100, 50, 0]) });
    let tasks: Vec<_> = [(0, 1, 70), (1, 2, 110), (0, 2, 40)]
        .into_iter()
        .map(|(from, to, cents)| {
            let bank = Arc::clone(&bank);
            tokio::spawn(async move {
                let result = bank.transfer(from, to, cents).await;
                *TOTAL.lock().await += 1;
                result
            })
        })
        .collect();
    for task in tasks {
        println!("{:?}", task.await.unwrap());
    }
    println!("{:?} {}", bank.accounts.lock().await, TOTAL.lock().await);
}
