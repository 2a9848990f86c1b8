//! temporary
use std::path::PathBuf;
use obrady_tests::{App, Home, run};
use crate::WINDOW;
const P: [&str; 13] = ["programme","poster","participants","signIn","badges","certificates","tableTents","doorSigns","sessionCards","personalProgrammes","envelopes","labels","numbers"];
async fn go(home: Home, tag: &str, sizes: &[(u32,u32)]) {
    let file = home.path().join("k.obrady");
    std::fs::copy("/tmp/b/shopdata/congress.obrady", &file).unwrap();
    let app = App::launch_with(WINDOW, &home, &file).await;
    let mut found = Vec::new();
    for (w,h) in sizes {
        app.resize(*w,*h).await;
        app.click("[data-testid=go-print]").await;
        app.get("[data-testid=print-page-1] img[data-shown]").await;
        for p in P {
            app.js(&format!("document.querySelector('[data-testid=print-product-{p}]').click()")).await;
            app.frame().await;
            app.until_true("document.querySelector('[data-testid=print-page-1] img[data-shown]') || document.querySelector('[data-testid=print-failed]')").await;
            app.painted().await;
            tokio::time::sleep(std::time::Duration::from_millis(300)).await;
            app.shot(&format!("tour-{tag}-{w}-{p}")).await;
            found.extend(app.axe().await.into_iter().map(|f| format!("{w} {p}: {f}")));
        }
        for d in ["house","paper"] {
            app.click(&format!("[data-testid=print-{d}-open]")).await;
            app.get(&format!("[data-testid=print-{d}-dialog]")).await;
            app.painted().await;
            app.shot(&format!("tour-{tag}-{w}-dialog-{d}")).await;
            found.extend(app.axe().await.into_iter().map(|f| format!("{w} {d}: {f}")));
            app.keys("Escape").await;
        }
        app.click("[data-testid=print-presets]").await;
        app.frame().await;
        app.shot(&format!("tour-{tag}-{w}-presets")).await;
        app.keys("Escape").await;
    }
    eprintln!("AXE {tag}: {found:#?}");
}
#[test] fn tour_light() { run(async { go(Home::new(), "light", &[(1280,800),(900,560)]).await }); let _: PathBuf = PathBuf::new(); }
#[test] fn tour_dark() { run(async { go(Home::new().dark().english(), "dark", &[(1920,1080)]).await }); }
