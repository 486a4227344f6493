// An enum of boxes and a match that takes them apart.
enum Expr {
    Num(f64),
    Neg(Box<Expr>),
    Bin(Box<Expr>, char, Box<Expr>),
}

use Expr::*;

fn eval(e: &Expr) -> Result<f64, String> {
    Ok(match e {
        Num(n) => *n,
        Neg(inner) => -eval(inner)?,
        Bin(a, op, b) => match (eval(a)?, op, eval(b)?) {
            (x, '+', y) => x + y,
            (x, '*', y) => x * y,
            (_, '/', y) if y == 0.0 => return Err("division by zero".to_string()),
            (x, '/', y) => x / y,
            (_, other, _) => return Err(format!("unknown {other:?}")),
        },
    })
}

fn bin(a: Expr, op: char, b: Expr) -> Expr {
    Bin(Box::new(a), op, Box::new(b))
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    println!("{:?}", eval(&bin(Num(2.0), '+', bin(Num(3.0), '*', Neg(Box::new(Num(4.0)))))));
    println!("{:?}", eval(&bin(Num(2.0), '/', Num(0.0))));
    println!("{:?}", eval(&bin(Num(2.0), '%', Num(0.5))));
}
