// A value that is loaded at first use, by a method.
use tokio::sync::OnceCell;

struct Client {
    address: OnceCell<String>,
}

impl Client {
    const fn new() -> Self {
        Client { address: OnceCell::const_new() }
    }

    async fn address(&self) -> &str {
        self.address
            .get_or_init(|| async {
                println!("looking it up");
                tokio::task::yield_now().await;
                "127.0.0.1".to_owned()
            })
            .await
    }
}

static CLIENT: Client = Client::new();

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let (a, b) = tokio::join!(CLIENT.address(), CLIENT.address());
    println!("{a} {b} {}", std::ptr::eq(a, b));
    println!("{}", CLIENT.address().await);
}
