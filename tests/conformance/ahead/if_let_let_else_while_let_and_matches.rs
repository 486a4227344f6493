// The forms that test a pattern: each binds only where it matches.
#[derive(Debug)]
enum Token {
    Number(i32),
    Word(String),
    End,
}

fn first_number(tokens: &[Token]) -> Option<i32> {
    let Some(Token::Number(n)) = tokens.first() else {
        return None;
    };
    Some(*n)
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let mut tokens = vec![Token::Number(4), Token::Word("abc".into()), Token::Number(-1), Token::End];
    println!("{:?} {:?}", first_number(&tokens), first_number(&tokens[1..]));
    println!("{}", tokens.iter().filter(|t| matches!(t, Token::Number(n) if *n > 0)).count());
    while let Some(token) = tokens.pop() {
        if let Token::Word(w) = &token {
            println!("word {w}");
        } else if let Token::Number(n @ 0..) = token {
            println!("number {n}");
        } else {
            println!("other {token:?}");
        }
    }
    let mut countdown = Some(3);
    while let Some(n) = countdown {
        print!("{n} ");
        countdown = if n > 1 { Some(n - 1) } else { None };
    }
    println!("{countdown:?}");
}
