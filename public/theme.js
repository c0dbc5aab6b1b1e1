// Sets the chosen theme before the first paint; without a choice the system decides.
(() => {
  try {
    const theme = localStorage.getItem("leeway-theme");
    if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
  } catch {
    // A browser that keeps nothing for us: the system decides.
  }
})();
