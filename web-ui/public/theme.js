// Runs before the first paint, so that nobody who chose dark is dazzled by a light page.
try {
  const theme = localStorage.getItem("second-call.theme");
  if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
} catch {
  // Storage is off: the system's theme holds.
}
