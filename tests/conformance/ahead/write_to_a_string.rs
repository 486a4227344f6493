// write! and writeln! append to a String; format_args! passes through.
use std::fmt::Write;

fn log(out: &mut String, text: std::fmt::Arguments) {
    writeln!(out, "[{text}]").unwrap();
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> std::fmt::Result {
    let mut out = String::new();
    write!(out, "{}-{:03}", "a", 7)?;
    writeln!(out)?;
    writeln!(&mut out, "{:>width$.prec$}|{:+}|{:e}", 1.23456, 5, 1500.0, width = 8, prec = 2)?;
    log(&mut out, format_args!("{:?} {:#x} {:#b}", Some("x"), 255, 5));
    out.write_str("end")?;
    out.write_char('!')?;
    print!("{out}\n");
    println!("{{}} {0} {1} {0} {name:^9}|{:<5}|{:*>5}|", 1, 2, name = "mid");
    println!("{:?} {:5}|{:<5}|{:^5}|{:05}", 1.0, true, 'x', "é", -42);
    println!("{:#?}", (1, "a", [Some(1.5)]));
    println!("{:02}:{:02} {:08.3} {:x?}", 5, 7, 3.14159, [10, 255]);
    Ok(())
}
