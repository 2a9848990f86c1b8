use proptest::prelude::*;

use super::*;
use crate::effort::effort;

fn check(html: &str, markdown: &str) {
    let got = html_to_markdown(html);
    assert_eq!(got, markdown, "of {html:?}");
    assert_eq!(html_to_markdown(&markdown_to_html(&got)), got, "the road back of {html:?}");
}

#[test]
fn html_becomes_markdown() {
    for (html, markdown) in [
        ("<p>Jeden</p><p>Dwa</p>", "Jeden\n\nDwa"),
        ("<p>Jeden<p>Dwa", "Jeden\n\nDwa"),
        ("Raz<br>dwa<br/>trzy", "Raz\\\ndwa\\\ntrzy"),
        ("Raz<br><br>dwa", "Raz\n\ndwa"),
        ("<b>ważne</b> i <i>mniej</i>", "**ważne** i *mniej*"),
        ("<b>ważne <i>i to</i></b>", "**ważne** ***i to***"),
        ("<b>niedomknięte</p>", "**niedomknięte**"),
        (
            "<a href='https://a.pl/x_(y)'>tu</a>",
            "[tu](https://a.pl/x_\\(y\\))".replace("x_", "x\\_").as_str(),
        ),
        ("<a href=\"https://a.pl\">https://a.pl</a>", "https://a.pl"),
        ("<a href=\"mailto:a@b.pl\">a@b.pl</a>", "a@b.pl"),
        ("<a href=\"javascript:alert(1)\">tu</a>", "tu"),
        ("<ul><li>raz<li>dwa</ul>", "- raz\n- dwa"),
        ("<ol start=3><li>raz</li><li>dwa</li></ol>", "3. raz\n4. dwa"),
        ("<ul><li>raz<ul><li>dwa</li></ul></li></ul>", "- raz\n  - dwa"),
        ("<h1>Tytuł</h1>tekst", "### Tytuł\n\ntekst"),
        ("<p>Use <foo> or <Bar baz></p>", "Use \\<foo> or \\<Bar baz>"),
        ("<p>R&amp;D, AT&amp;T &lt;b&gt; &oacute;</p>", "R&D, AT&T \\<b> ó"),
        ("<p>2 * 3, snake_case, *gwiazdki*</p>", "2 * 3, snake_case, \\*gwiazdki\\*"),
        ("<p>- nie lista</p><p>1. też nie</p>", "\\- nie lista\n\n1\\. też nie"),
        ("<script>zło()</script><style>p{}</style><p>tekst</p>", "tekst"),
        ("<script>bez końca <p>tekst", "bez końca\n\ntekst"),
        ("<!-- nie --><p>tak</p>", "tak"),
        ("<pre>a\n  b</pre>", "```\na\n  b\n```"),
        ("<p><code>a*b</code></p>", "`a*b`"),
        ("<blockquote><p>cytat</p></blockquote>", "> cytat"),
        ("<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>", "a b\\\nc"),
        ("<p>&nbsp;</p><p>x</p>", "x"),
    ] {
        check(html, markdown);
    }
}

#[test]
fn what_is_no_html_stays() {
    for text in [
        "",
        "zwykły tekst",
        "a < b && c > d",
        "użyj <foo> i <title>",
        "**Markdown** i `<br>`",
        "- raz\n- dwa\n\n1. trzy",
        "list<p",
        "C++ & R&D &amp; x",
        "i \\<p> tak",
        "<a@b.pl> pisze",
    ] {
        assert_eq!(html_to_markdown(text), text, "it has no element of HTML");
    }
}

#[test]
fn what_is_published_comes_back() {
    for (markdown, html) in [
        ("zwykły **tekst**", "zwykły **tekst**"),
        ("<p>a</p>", "<div data-markdown=\"&lt;p&gt;a&lt;/p&gt;\"><p>a</p>\n</div>"),
        ("a </i> b", "<div data-markdown=\"a &lt;/i&gt; b\"><p>a b</p>\n</div>"),
    ] {
        assert_eq!(published(markdown), html, "of {markdown:?}");
        assert_eq!(html_to_markdown(html), markdown, "the same that was published");
    }
    let changed = "<div data-markdown=\"a &lt;/i&gt; b\"><p>a c</p>\n</div>";
    assert_eq!(
        html_to_markdown(changed),
        "a c",
        "what somebody made of it there is what they mean"
    );
}

#[test]
fn html_is_safe() {
    for (markdown, html) in [
        ("Raz\n\n**dwa** *trzy*", "<p>Raz</p>\n<p><strong>dwa</strong> <em>trzy</em></p>\n"),
        ("[x](javascript:alert(1))", "<p>x</p>\n"),
        ("[x](JaVa\tscript:alert(1))", "<p>[x](JaVa script:alert(1))</p>\n"),
        ("[x](https://a.pl/\"onclick=)", "<p><a href=\"https://a.pl/%22onclick=\">x</a></p>\n"),
        ("<script>alert(1)</script>", ""),
        ("<img src=x onerror=alert(1) alt=obraz>", "<p>obraz</p>\n"),
        ("zob. https://a.pl/x.", "<p>zob. <a href=\"https://a.pl/x\">https://a.pl/x</a>.</p>\n"),
        ("użyj <foo>", "<p>użyj &lt;foo&gt;</p>\n"),
        ("# T\n\n- a\n- b", "<h3>T</h3>\n<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n"),
    ] {
        assert_eq!(markdown_to_html(markdown), html, "of {markdown:?}");
    }
}

#[test]
fn plain_text_has_no_marks() {
    for (markdown, text) in [
        ("Raz\n\n**dwa** *trzy*", "Raz\n\ndwa trzy"),
        ("[tu](https://a.pl)", "tu (https://a.pl)"),
        ("- raz\n- dwa\n  - trzy", "– raz\n– dwa\n  – trzy"),
        ("2. raz\n3. dwa\n\nkoniec", "2. raz\n3. dwa\n\nkoniec"),
        ("użyj <foo>", "użyj <foo>"),
    ] {
        assert_eq!(markdown_to_text(markdown), text, "of {markdown:?}");
    }
}

#[test]
fn hostile_texts_end_soon() {
    let many = [
        ("", "<a \"", 50_000),
        ("", "<script>", 50_000),
        ("", "<!--", 50_000),
        ("", "<ul><li>", 20_000),
        ("", "<b><i>", 20_000),
        ("", "&", 100_000),
        ("", "<blockquote>", 20_000),
        ("", "[", 20_000),
        ("", "*a_", 20_000),
        ("<p>", "*a**b_", 20_000),
        ("", "<br>", 50_000),
    ];
    for (start, part, times) in many {
        let text = start.to_owned() + &part.repeat(times);
        let work = || (markdown_to_html(&html_to_markdown(&text)), markdown_to_text(&text));
        let (_, worked) = effort(work);
        println!("{start}{part}: {worked:?}");
        // A second; the square of the length would be minutes.
        assert!(worked.as_secs() < 10, "{start}{part} takes {worked:?}");
    }
}

fn pieces() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        prop::sample::select(vec![
            "<p>",
            "</p>",
            "<br>",
            "<b>",
            "</b>",
            "<i>",
            "</i>",
            "<ul>",
            "</ul>",
            "<ol>",
            "</ol>",
            "<li>",
            "</li>",
            "<h2>",
            "</h2>",
            "<a href='https://a.pl/_*'>",
            "</a>",
            "<pre>",
            "</pre>",
            "<code>",
            "</code>",
            "<blockquote>",
            "</blockquote>",
            "<foo>",
            "&amp;",
            "&lt;p&gt;",
            "&nbsp;",
            "*",
            "_",
            "`",
            "#",
            "- ",
            "1. ",
            "\\",
            "[x](y)",
            "https://b.pl/c",
            "\n",
            " ",
            "słowo",
            ".",
            "!",
            "[",
            "]",
            "---",
            "===",
            "~~~",
            "> ",
            "+",
            ":",
        ])
        .prop_map(str::to_owned),
        "[a-zł ]{0,6}",
    ];
    prop::collection::vec(piece, 0..24).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1000))]

    #[test]
    fn the_road_to_html_and_back_changes_nothing(text in pieces()) {
        let markdown = html_to_markdown(&format!("<p>{text}</p>"));
        let again = html_to_markdown(&markdown_to_html(&markdown));
        prop_assert_eq!(again, markdown, "what came of HTML is settled");
    }

    #[test]
    fn whatever_is_published_comes_back(text in pieces()) {
        prop_assert_eq!(html_to_markdown(&published(&text)), text.trim(), "to the letter");
    }

    #[test]
    fn no_word_is_lost(text in "[a-z<>*_`# .\n]{0,60}") {
        let letters = |text: &str| text.chars().filter(char::is_ascii_lowercase).collect::<String>();
        prop_assume!(!html::is_html(&text));
        let html = markdown_to_html(&text).replace("&lt;", "").replace("&gt;", "").replace("&quot;", "");
        let shown = letters(&html).len() - tags(&html);
        prop_assert_eq!(letters(&markdown_to_text(&text)).len(), shown, "both show the same");
    }
}

fn tags(html: &str) -> usize {
    let mut inside = false;
    html.chars()
        .filter(|letter| {
            inside = (inside || *letter == '<') && *letter != '>';
            inside && letter.is_ascii_lowercase()
        })
        .count()
}
