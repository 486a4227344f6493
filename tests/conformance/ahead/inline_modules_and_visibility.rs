// Modules nest; paths go through self, super and crate; pub use passes a name on.
mod bank {
    pub const FEE: u32 = 3;
    static NAME: &str = "bank";

    #[derive(Debug)]
    pub struct Account {
        pub owner: String,
        cents: u32,
    }

    impl Account {
        pub fn open(owner: &str) -> Account {
            Account { owner: owner.to_string(), cents: start() }
        }
    }

    fn start() -> u32 {
        100
    }

    pub mod transfer {
        use super::Account;

        pub fn send(from: &mut Account, to: &mut Account, cents: u32) -> bool {
            let cost = cents + super::FEE;
            if from.cents < cost {
                return false;
            }
            from.cents -= cost;
            to.cents += cents;
            self::note(&format!("{} to {}", from.owner, to.owner));
            true
        }

        fn note(text: &str) {
            println!("{}: {text} {}", super::NAME, crate::helper(2));
        }
    }

    pub use self::transfer::send;
}

use bank::{send, transfer as t, Account};

fn helper(n: i32) -> i32 {
    n * crate::FACTOR
}

const FACTOR: i32 = 21;

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let mut a = Account::open("a");
    let mut b = bank::Account::open("b");
    println!("{} {}", send(&mut a, &mut b, 60), t::send(&mut a, &mut b, 60));
    println!("{a:?} {b:?} {}", bank::FEE);
}
