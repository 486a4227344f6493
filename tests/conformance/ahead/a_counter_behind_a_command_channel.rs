// Several tasks ask one task for the next number; each gets the old value back.
use tokio::sync::{mpsc, oneshot};
use Command::Increment;

enum Command {
    Increment,
}

#[tokio::main]
async fn main() {
    let (commands, mut received) = mpsc::channel::<(Command, oneshot::Sender<u64>)>(100);
    tokio::spawn(async move {
        let mut counter: u64 = 0;
        while let Some((command, response)) = received.recv().await {
            match command {
                Increment => {
                    let before = counter;
                    counter += 1;
                    response.send(before).unwrap();
                }
            }
        }
    });
    let mut joins = vec![];
    for _ in 0..5 {
        let commands = commands.clone();
        joins.push(tokio::spawn(async move {
            let (tx, rx) = oneshot::channel();
            commands.send((Increment, tx)).await.ok().unwrap();
            rx.await.unwrap()
        }));
    }
    let mut seen = Vec::new();
    for join in joins.drain(..) {
        seen.push(join.await.unwrap());
    }
    seen.sort_unstable();
    println!("{seen:?}");
}
