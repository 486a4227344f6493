// A panic ends its own task. The others go on, and whoever awaits the handle is told.
use tokio::time::{sleep, Duration};

fn share(cake: u32, guests: u32) -> u32 {
    // Dividing by zero panics.
    cake / guests
}

async fn party(name: &str, guests: u32) -> u32 {
    println!("{name}: the table is set");
    sleep(Duration::from_secs(1)).await;
    let pieces = share(24, guests);
    println!("{name}: {pieces} pieces each");
    pieces
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let garden = tokio::spawn(party("garden", 8));
    let cellar = tokio::spawn(party("cellar", 0));
    let kitchen = tokio::spawn(party("kitchen", 3));

    // All three are due at the same instant. The one in the middle panics.
    let (garden, cellar, kitchen) = tokio::join!(garden, cellar, kitchen);

    println!(
        "garden ok: {}, kitchen ok: {}",
        garden.is_ok(),
        kitchen.is_ok()
    );
    // unwrap here would make main panic as well.
    if let Err(error) = cellar {
        println!("cellar: {error}");
    }
}
