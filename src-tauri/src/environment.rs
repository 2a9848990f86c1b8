//! What must hold before the first window opens.

use std::path::Path;

use obrady_app::{Settings, words::Words};

/// Says what is wrong where no window can open at all.
pub fn check() -> Result<(), String> {
    let headless = cfg!(target_os = "linux")
        && ["DISPLAY", "WAYLAND_DISPLAY"].iter().all(|name| std::env::var_os(name).is_none());
    if headless {
        return Err(Words::new(Settings::load().language()).no_display());
    }
    Ok(())
}

/// Without a GPU, WebKitGTK's shared buffers cost a second at start and a third of the memory.
///
/// Must run before any thread starts.
#[expect(unsafe_code, reason = "WebKitGTK takes this only from the environment")]
pub fn prepare() {
    let gpu = Path::new("/dev/dri").read_dir().is_ok_and(|mut nodes| {
        nodes.any(|node| {
            node.is_ok_and(|node| node.file_name().to_string_lossy().starts_with("renderD"))
        })
    });
    if cfg!(target_os = "linux") && !gpu {
        // SAFETY: main calls this first, so no other thread reads the environment.
        unsafe { std::env::set_var("WEBKIT_DISABLE_DMABUF_RENDERER", "1") };
    }
}
