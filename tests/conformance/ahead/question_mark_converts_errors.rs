// ? returns early and turns the error into the function's own with From.
use std::error::Error;
use std::fmt;
use std::num::ParseIntError;

#[derive(Debug)]
enum ConfigError {
    Missing(&'static str),
    Bad(ParseIntError),
}

impl fmt::Display for ConfigError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            ConfigError::Missing(key) => write!(f, "no {key}"),
            ConfigError::Bad(e) => write!(f, "bad number: {e}"),
        }
    }
}

impl Error for ConfigError {}

impl From<ParseIntError> for ConfigError {
    fn from(e: ParseIntError) -> Self {
        ConfigError::Bad(e)
    }
}

fn port(text: &str) -> Result<u16, ConfigError> {
    let value = text.strip_prefix("port=").ok_or(ConfigError::Missing("port"))?;
    Ok(value.trim().parse::<u16>()?)
}

async fn run(text: &str) -> Result<String, Box<dyn Error>> {
    let n = port(text)?;
    if n < 1024 {
        return Err("privileged".into());
    }
    if n == 6000 {
        Err(format!("port {n} is taken"))?;
    }
    Ok(format!("listening on {n}"))
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    for text in ["port= 8080", "host", "port=x", "port=99999", "port=80", "port=6000"] {
        match run(text).await {
            Ok(done) => println!("{done}"),
            Err(e) => println!("{e} ({e:?}) {}", e.downcast_ref::<ConfigError>().is_some()),
        }
    }
}
