//! What the build refuses, shown on files of a few lines.

use std::path::PathBuf;

use crate::locales::{Kind, Source, check};

fn source(language: &'static str, text: &str) -> Source {
    let name = format!("{language}/a.ftl");
    Source { language, name, path: PathBuf::new(), text: text.to_owned() }
}

#[test]
fn what_is_wrong_is_named() {
    for (polish, english, reasons) in [
        ("a = A\n", "a = A\n", &[][..]),
        ("a = A\nb = B\n", "a = A\n", &["pl/a.ftl: b: is missing in en"]),
        ("", "a = A\n", &["en/a.ftl: a: is missing in pl"]),
        (
            "a = { $who }\n",
            "a = { $whom }\n",
            &["en/a.ftl: a: its arguments are $whom here and $who in pl"],
        ),
        ("a = A\n", "a = { $x }\n", &["en/a.ftl: a: its arguments are $x here and none in pl"]),
        ("a = A\na = B\n", "a = A\n", &["pl/a.ftl: a: stands in pl/a.ftl too"]),
        (
            "a = A\n    .title = T\n",
            "a = A\n",
            &["pl/a.ftl: a: attributes are not used here; make it a message of its own"],
        ),
        (
            "a = { b }\nb = B\n",
            "a = A\nb = B\n",
            &["pl/a.ftl: a: b is a message; what texts share is a term"],
        ),
        ("a = { -b }\n", "a = A\n", &["pl/a.ftl: a: there is no -b in pl"]),
        ("-b = B\na = { -b }\n", "a = A\n", &[]),
        (
            "a = { $count ->\n    [one] x\n   *[many] y\n }\n",
            "a = { $count }\n",
            &["pl/a.ftl: a: the plural form [few] is missing"],
        ),
        (
            "a = { DATETIME($d) }\n",
            "a = { $d }\n",
            &[
                "pl/a.ftl: a: the function DATETIME is not known here",
                "en/a.ftl: a: its arguments are $d here and none in pl",
            ],
        ),
        (
            "text = A\n",
            "text = A\n",
            &[
                "pl/a.ftl: text: Words::text is something else already; choose another id",
                "en/a.ftl: text: Words::text is something else already; choose another id",
            ],
        ),
        (
            "Aa = A\n",
            "Aa = A\n",
            &[
                "pl/a.ftl: Aa: an id has only a–z, 0–9 and hyphens",
                "en/a.ftl: Aa: an id has only a–z, 0–9 and hyphens",
            ],
        ),
        (
            "a = { $self }\n",
            "a = { $self }\n",
            &[
                "pl/a.ftl: a: $self can't be the name of an argument",
                "en/a.ftl: a: $self can't be the name of an argument",
            ],
        ),
    ] {
        let problems = check(&[source("pl", polish), source("en", english)]).err();
        assert_eq!(problems.unwrap_or_default(), reasons, "{polish}---\n{english}");
    }
}

#[test]
fn what_does_not_parse_is_named_with_its_line() {
    let problems = check(&[source("pl", "a = A\nb = { \n"), source("en", "a = A\n")])
        .expect_err("a brace is left open");
    assert!(problems[0].starts_with("pl/a.ftl:2: does not parse: "), "{problems:?}");
}

#[test]
fn a_plural_in_either_language_makes_a_number() {
    let polish = "a = { $n } { $who } { $kind ->\n    [online] x\n   *[other] y\n }\n";
    let english = "a = { $n ->\n    [one] x\n   *[other] y\n } { $who } { $kind }\n";
    let messages = check(&[source("pl", polish), source("en", english)]).expect("nothing is wrong");
    let kinds: Vec<_> = messages[0].arguments.iter().map(|(n, k)| (n.as_str(), *k)).collect();
    assert_eq!(kinds, [("kind", Kind::Text), ("n", Kind::Number), ("who", Kind::Text)]);
}
