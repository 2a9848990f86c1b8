//! A virtual display, and the driver that moves a window on it.

use std::{
    fs::File,
    io::{BufRead, BufReader},
    net::TcpListener,
    process::{Child, Command, Stdio},
};

use crate::Home;

/// A virtual display with a driver of WebKit windows. Both end when it is dropped.
#[derive(Debug)]
pub struct Stage {
    display: Child,
    driver: Child,
    /// Where the driver listens.
    pub url: String,
}

impl Stage {
    /// Sets it up for the user of `home`.
    pub fn new(home: &Home) -> Self {
        let (display, name) = display();
        let port = free_port();
        let log = File::create(home.log()).expect("a log in a folder of our own");
        let mut driver = Command::new("WebKitWebDriver");
        home.dress(&mut driver);
        driver
            .args([format!("--port={port}"), "--host=127.0.0.1".to_owned()])
            .env("DISPLAY", name)
            .env("GDK_BACKEND", "x11")
            .env("TAURI_WEBVIEW_AUTOMATION", "true")
            .env("NO_AT_BRIDGE", "1")
            .stdout(log.try_clone().expect("a second handle of an open file"))
            .stderr(log);
        let driver = driver.spawn().expect("WebKitWebDriver (Debian: webkit2gtk-driver)");
        Self { display, driver, url: format!("http://127.0.0.1:{port}") }
    }
}

impl Stage {
    /// The process of the driver, which starts the window.
    pub fn driver(&self) -> u32 {
        self.driver.id()
    }
}

impl Drop for Stage {
    fn drop(&mut self) {
        for child in [&mut self.driver, &mut self.display] {
            drop(child.kill());
            drop(child.wait());
        }
    }
}

/// Starts an X server that chooses a free number itself, and says which.
fn display() -> (Child, String) {
    let mut server = Command::new("Xvfb")
        .args(["-displayfd", "1", "-screen", "0", "1920x1200x24", "-nolisten", "tcp", "-noreset"])
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("Xvfb (Debian: xvfb)");
    let mut number = String::new();
    let output = server.stdout.take().expect("its output is piped");
    BufReader::new(output).read_line(&mut number).expect("Xvfb says its number");
    (server, format!(":{}", number.trim()))
}

fn free_port() -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").expect("some port is free");
    listener.local_addr().expect("a listener has an address").port()
}
