// Errors of an enum, a loop, a timeout for the whole.
use std::fmt;
use tokio::time::{sleep, timeout, Duration, Instant};

#[derive(Debug, Clone, PartialEq)]
enum NetError {
    Refused,
    Slow { after: Duration },
}

impl fmt::Display for NetError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Refused => f.write_str("refused"),
            Self::Slow { after } => write!(f, "slow after {after:?}"),
        }
    }
}

impl std::error::Error for NetError {}

#[derive(Default)]
struct Server {
    calls: u32,
}

impl Server {
    async fn call(&mut self) -> Result<&'static str, NetError> {
        self.calls += 1;
        match self.calls {
            1 => Err(NetError::Refused),
            2 | 3 => {
                let after = Duration::from_millis(30);
                sleep(after).await;
                Err(NetError::Slow { after })
            }
            _ => Ok("hello"),
        }
    }
}

async fn connect(server: &mut Server) -> Result<&'static str, NetError> {
    let mut pause = Duration::from_millis(100);
    loop {
        match server.call().await {
            Err(e) if server.calls < 4 => println!("{e}, waiting {pause:?}"),
            other => return other,
        }
        sleep(pause).await;
        pause *= 2;
    }
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let start = Instant::now();
    println!("{:?}", timeout(Duration::from_millis(250), connect(&mut Server::default())).await.is_err());
    println!("{} at {:?}", connect(&mut Server::default()).await?, start.elapsed());
    println!("{}", timeout(Duration::from_secs(5), connect(&mut Server { calls: 3 })).await??);
    Ok(())
}
